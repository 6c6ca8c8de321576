package news.everyday.article.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approved comment (评论) with its replies (回复).
 *
 * @param replyTo name of the member it answers
 */
public record CommentView(
        String id, String author, @Nullable String replyTo, MomentView at, String body, List<CommentView> replies) {}
