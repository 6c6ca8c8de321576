package news.everyday.stats.counter;

import java.time.Instant;

/** Views of an article that happened at a time before now. */
public record PastViews(long articleId, Instant at, long views, long uniqueVisitors) {

    long hour() {
        return Math.floorDiv(this.at.getEpochSecond(), 3600);
    }
}
