package news.everyday.stats.view;

/** Where a reader came from (来源类别). */
public enum Referrer {
    /** Typed, from a bookmark, or not told. */
    DIRECT,

    /** From another page of ours. */
    INTERNAL,

    SEARCH,

    SOCIAL,

    OTHER
}
