package news.everyday.defaults.lifecycle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Work that goes on from the start of a service to its end, whatever it is asked meanwhile. */
public abstract class BackgroundWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);

    private volatile Disposable running = Disposables.disposed();

    /**
     * The work, made anew at each start. It never ends by itself and gets over its own failures: one that comes out of it is an
     * error of ours, and ends it. What it emits is for nobody.
     */
    protected abstract Flux<?> work();

    @Override
    public void start() {
        this.running = work().subscribe(
                        done -> {},
                        failure -> log.error("{} has ended", getClass().getSimpleName(), failure));
    }

    @Override
    public void stop() {
        this.running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !this.running.isDisposed();
    }
}
