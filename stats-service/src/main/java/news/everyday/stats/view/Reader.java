package news.everyday.stats.view;

import io.netty.util.concurrent.EventExecutor;
import reactor.core.publisher.MonoSink;

/**
 * Who waits for what becomes of a view.
 *
 * @param loop where the request is at home: it is answered there, wherever it was counted
 */
record Reader(EventExecutor loop, MonoSink<CountedView> sink) {

    /** From any thread. */
    void fail(Throwable failure) {
        if (this.loop.inEventLoop()) {
            this.sink.error(failure);
        } else {
            this.loop.execute(() -> this.sink.error(failure));
        }
    }
}
