package news.everyday.stats.ranking;

import news.everyday.stats.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article on a board.
 *
 * @param views its total
 * @param score its hot score as of now; on the board of the most commented the number of comments
 * @param pinned whether an editor put it there (置顶)
 * @param standIn the board it was taken from, where its own was too short; null as a rule
 */
public record HotArticle(
        Article article,
        long views,
        double score,
        boolean pinned,
        @Nullable Board standIn) {}
