package news.everyday.comment.comment;

import org.jspecify.annotations.Nullable;

/**
 * What a member wants to say.
 *
 * @param articleId the article it is about
 * @param author who says it
 * @param text what is said
 * @param parentId the comment it answers, if any
 * @param idempotencyKey the client's name for this attempt; a second one with the same name gets the first one's answer
 */
public record CommentDraft(
        long articleId,
        Author author,
        CommentText text,
        @Nullable Long parentId,
        @Nullable String idempotencyKey) {}
