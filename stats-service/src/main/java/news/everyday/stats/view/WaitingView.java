package news.everyday.stats.view;

import news.everyday.stats.origin.Traits;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/**
 * A view on its way to Redis.
 *
 * @param visitor keyed hash of who looked
 * @param traits see {@link Traits}
 * @param since when it came, in nanoseconds of {@link System#nanoTime()}
 * @param answer where its outcome goes; null when its reader was answered before
 */
record WaitingView(
        long articleId,
        long visitor,
        byte traits,
        long since,
        @Nullable MonoSink<CountedView> answer) {

    void succeed(CountedView outcome) {
        if (this.answer != null) {
            this.answer.success(outcome);
        }
    }

    void fail(Throwable failure) {
        if (this.answer != null) {
            this.answer.error(failure);
        }
    }

    boolean isBot() {
        return Traits.isBot(this.traits);
    }
}
