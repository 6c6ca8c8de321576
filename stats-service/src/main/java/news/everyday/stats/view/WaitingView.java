package news.everyday.stats.view;

import news.everyday.stats.origin.Traits;
import org.jspecify.annotations.Nullable;

/**
 * A view on its way to Redis.
 *
 * @param visitor keyed hash of who looked
 * @param traits see {@link Traits}
 * @param since when it came, in nanoseconds of {@link System#nanoTime()}
 * @param reader who waits for its outcome; null when it was told before
 */
record WaitingView(
        long articleId,
        long visitor,
        byte traits,
        long since,
        @Nullable Reader reader) {

    boolean isBot() {
        return Traits.isBot(this.traits);
    }
}
