package news.everyday.stats.ranking.override;

/** What is done with an article on a board. */
public enum OverrideAction {
    /** 置顶: it stands first, marked as pinned. */
    PIN,

    /** 压下: it isn't shown. */
    SUPPRESS,

    /** 撤销: left to its heat again; only in the trail. */
    LIFT
}
