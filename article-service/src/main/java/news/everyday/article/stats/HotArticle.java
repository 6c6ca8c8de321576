package news.everyday.article.stats;

/**
 * An article's place on a board.
 *
 * @param views null when stats-service doesn't say
 * @param score heat (热度), on the board of the most commented their number; see {@code /hot} for the formula
 * @param pinned whether an editor put it there (置顶)
 */
public record HotArticle(
        long articleId,
        @org.jspecify.annotations.Nullable Long views,
        @org.jspecify.annotations.Nullable Double score,
        boolean pinned) {}
