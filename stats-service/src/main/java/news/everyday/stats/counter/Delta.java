package news.everyday.stats.counter;

import java.time.Instant;

/**
 * Views of an article in one hour that a store doesn't have yet.
 *
 * @param hour hours since 1970-01-01T00:00Z; every hour of Asia/Shanghai begins with one
 * @param isOfVisitors whether this counts unique visitors of an import instead of views
 */
public record Delta(String field, long articleId, long hour, boolean isOfVisitors, long count) {

    private static final String VISITORS = ":u";

    /**
     * Reads a field of the delta hashes.
     *
     * @param field {@code <article>:<hour>}, with {@code :u} after it for visitors
     */
    public static Delta parse(String field, String count) {
        boolean visitors = field.endsWith(VISITORS);
        int colon = field.indexOf(':');
        int end = visitors ? field.length() - VISITORS.length() : field.length();
        return new Delta(
                field,
                Long.parseLong(field, 0, colon, 10),
                Long.parseLong(field, colon + 1, end, 10),
                visitors,
                Long.parseLong(count));
    }

    /** The same without some of its views. */
    public Delta minus(long views) {
        return (views == 0)
                ? this
                : new Delta(this.field, this.articleId, this.hour, this.isOfVisitors, this.count - views);
    }

    /** When its views happened, as well as we know: now for the current hour, else the middle of theirs. */
    public Instant momentAsOf(Instant now) {
        Instant middle = Instant.ofEpochSecond(this.hour * 3600 + 1800);
        boolean current = Math.floorDiv(now.getEpochSecond(), 3600) == this.hour;
        return current ? now : middle;
    }
}
