package news.everyday.comment.comment.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import news.everyday.comment.comment.Comment;
import news.everyday.comment.comment.ListedComment;
import news.everyday.comment.comment.Page;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list of comments.
 *
 * @param next cursor of the next part; absent at the end
 * @param total approved comments of the article, replies included; absent in other lists
 */
record CommentListResponse(
        List<CommentResponse> items,
        @Nullable String next,
        @Nullable Long total,
        OffsetDateTime asOf) {

    static CommentListResponse of(Page<ListedComment> page, @Nullable Long total, Instant asOf) {
        return new CommentListResponse(
                page.items().stream().map(CommentResponse::from).toList(),
                page.nextText(),
                total,
                CommentResponse.readersTime(asOf));
    }

    static CommentListResponse ofOwn(Page<Comment> page, Instant asOf) {
        return new CommentListResponse(
                page.items().stream().map(CommentResponse::from).toList(),
                page.nextText(),
                null,
                CommentResponse.readersTime(asOf));
    }
}
