package news.everyday.comment.comment;

import java.time.Instant;

/** In which order comments are listed. */
public enum CommentOrder {
    NEWEST("<", "desc", new Cursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE)),

    OLDEST(">", "asc", new Cursor(Instant.EPOCH, 0));

    private final String comparison;

    private final String direction;

    private final Cursor start;

    CommentOrder(String comparison, String direction, Cursor start) {
        this.comparison = comparison;
        this.direction = direction;
        this.start = start;
    }

    /** A place before the first comment, so that the first page is asked for like any other. */
    public Cursor start() {
        return this.start;
    }

    /** The end of a query that reads on from {@code :time} and {@code :id}. */
    public String pageOf(String filter) {
        return filter + " and (c.created_at, c.id) " + this.comparison + " (:time, :id) order by c.created_at "
                + this.direction + ", c.id " + this.direction + " limit :rows";
    }
}
