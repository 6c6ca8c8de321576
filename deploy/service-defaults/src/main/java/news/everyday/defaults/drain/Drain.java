package news.everyday.defaults.drain;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * The first thing to stop: for a moment the service goes on answering, but says with each answer that it closes the
 * connection. Readiness is off by then, so callers go elsewhere before the port is closed; requests that run are waited
 * for after that.
 */
final class Drain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final Duration wait;

    private volatile boolean draining;

    private volatile boolean running;

    Drain(Duration wait) {
        this.wait = wait;
    }

    boolean isDraining() {
        return this.draining;
    }

    @Override
    public void start() {
        this.draining = false;
        this.running = true;
    }

    /** At once, for whoever stops without waiting. */
    @Override
    public void stop() {
        this.draining = true;
        this.running = false;
    }

    @Override
    public void stop(Runnable stopped) {
        stop();
        if (this.wait.isZero()) {
            stopped.run();
            return;
        }
        log.info("Going on for {} ms without keeping connections", this.wait.toMillis());
        Mono.delay(this.wait).subscribe(tick -> stopped.run());
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }
}
