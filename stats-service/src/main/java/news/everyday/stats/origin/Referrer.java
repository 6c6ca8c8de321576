package news.everyday.stats.origin;

import java.util.Locale;

/** Where a reader came from (来源类别). Journals hold the ordinals: new ones go last. */
public enum Referrer {
    /** Typed, from a bookmark, or not told. */
    DIRECT,

    /** From another page of ours. */
    SITE,

    SEARCH,

    SOCIAL,

    OTHER,

    /** Read in a feed reader (订阅). */
    FEED;

    /** As it is stored and told. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
