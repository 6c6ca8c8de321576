package news.everyday.comment.comment;

/** When a comment without a listed word is shown. */
public enum ModerationMode {

    /** Reviewed before it is shown (先审后发). */
    PRE(CommentStatus.PENDING),

    /** Shown before it is reviewed (先发后审). */
    POST(CommentStatus.APPROVED);

    private final CommentStatus firstStatus;

    ModerationMode(CommentStatus firstStatus) {
        this.firstStatus = firstStatus;
    }

    CommentStatus firstStatus() {
        return this.firstStatus;
    }
}
