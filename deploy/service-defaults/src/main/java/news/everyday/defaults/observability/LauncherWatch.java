package news.everyday.defaults.observability;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Stops this service when the process that launched it is gone, so that a killed launcher leaves nothing behind. Only
 * there when {@code news.launcher-pid} is set.
 */
final class LauncherWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LauncherWatch.class);

    private final long pid;

    private final ConfigurableApplicationContext context;

    private volatile boolean running;

    LauncherWatch(long pid, ConfigurableApplicationContext context) {
        this.pid = pid;
        this.context = context;
    }

    @Override
    public void start() {
        this.running = true;
        ProcessHandle.of(this.pid)
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(ProcessHandle.current()))
                .thenRun(this::stopService);
    }

    private void stopService() {
        if (this.running) {
            log.warn("The launcher (process {}) is gone; stopping", this.pid);
            new Thread(this.context::close, "launcher-watch").start();
        }
    }

    @Override
    public void stop() {
        this.running = false;
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }
}
