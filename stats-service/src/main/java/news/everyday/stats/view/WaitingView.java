package news.everyday.stats.view;

import reactor.core.publisher.MonoSink;

/**
 * A view on its way to Redis.
 *
 * @param visitor keyed hash of who looked
 * @param since when it came, in nanoseconds of {@link System#nanoTime()}
 * @param answer where its outcome goes
 */
record WaitingView(long articleId, long visitor, long since, MonoSink<CountedView> answer) {}
