package news.everyday.stats.ranking;

import news.everyday.stats.article.Article;

/**
 * An article on a board.
 *
 * @param views its total
 * @param score its hot score as of now
 */
public record HotArticle(Article article, long views, double score) {}
