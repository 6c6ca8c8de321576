package news.everyday.article.stats;

/**
 * An article's place on a board.
 *
 * @param views null when stats-service doesn't say
 * @param score heat (热度); see {@code /hot} for the formula
 */
public record HotArticle(
        long articleId,
        @org.jspecify.annotations.Nullable Long views,
        @org.jspecify.annotations.Nullable Double score) {}
