package news.everyday.article.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of an article's comments, newest first.
 *
 * @param known false when comment-service could not be asked and nothing is remembered
 * @param next cursor of the next page
 */
public record CommentsView(
        boolean known, List<CommentView> items, @Nullable String next) {}
