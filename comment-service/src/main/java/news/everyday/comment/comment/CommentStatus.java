package news.everyday.comment.comment;

/** Where a comment stands. Only {@link #APPROVED} ones are shown to others and counted. */
public enum CommentStatus {

    /** Waits for a moderator (待审). */
    PENDING,

    /** Passed (通过). */
    APPROVED,

    /** Refused by a moderator (驳回). */
    REJECTED,

    /** Held back by the word list, until a moderator decides (系统暂扣). */
    WITHHELD,

    /** Taken back by its author (自行删除); final. */
    DELETED
}
