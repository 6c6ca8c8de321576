package news.everyday.stats.counter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Views of several articles, in the order they were asked for.
 *
 * @param views without articles of which nothing is known
 * @param asOf the moment (截至) they are of
 */
public record KnownViews(List<ArticleViews> views, Instant asOf) {

    static KnownViews of(List<ArticleViews> views, List<Long> asked, Instant asOf) {
        List<ArticleViews> inOrder = views.stream()
                .sorted(Comparator.comparingInt(each -> asked.indexOf(each.articleId())))
                .toList();
        return new KnownViews(inOrder, asOf);
    }
}
