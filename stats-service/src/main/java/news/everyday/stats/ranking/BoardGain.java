package news.everyday.stats.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.counter.Delta;

/**
 * What a round of views adds to an article on the boards.
 *
 * @param scores per cell, in the order of the cells; 0 where all of the views are too old
 */
record BoardGain(Article article, double[] scores) {

    /** The gains of all deltas, one per article; those of articles that aren't shown are left out. */
    static List<BoardGain> of(Collection<Delta> deltas, List<BoardCell> cells, ArticleCatalogue articles, Instant now) {
        Map<Long, BoardGain> gains = new LinkedHashMap<>();
        for (Delta delta : deltas) {
            Article article = delta.isOfVisitors() ? null : articles.find(delta.articleId());
            if (article != null && article.published()) {
                gains.computeIfAbsent(article.id(), id -> new BoardGain(article, new double[cells.size()]))
                        .add(delta, cells, now);
            }
        }
        return new ArrayList<>(gains.values());
    }

    private void add(Delta delta, List<BoardCell> cells, Instant now) {
        Instant at = delta.momentAsOf(now);
        for (int cell = 0; cell < this.scores.length; cell++) {
            this.scores[cell] += cells.get(cell).factor(at) * delta.count();
        }
    }

    /** The names of the boards that this article is on. */
    List<String> scopes() {
        return BoardScope.namesOf(this.article);
    }
}
