package news.everyday.comment.comment;

/** How many approved comments an article has. */
public record CommentCount(long articleId, long approved) {}
