package news.everyday.comment.moderation.web;

import java.util.List;
import news.everyday.comment.comment.Comment;
import news.everyday.comment.comment.Page;
import org.jspecify.annotations.Nullable;

/** Part of a moderators' list; {@code next} is absent at its end. */
record ModeratedListResponse(
        List<ModeratedCommentResponse> items, @Nullable String next) {

    static ModeratedListResponse from(Page<Comment> page) {
        return new ModeratedListResponse(
                page.items().stream().map(ModeratedCommentResponse::from).toList(), page.nextText());
    }
}
