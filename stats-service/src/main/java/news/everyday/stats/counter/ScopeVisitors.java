package news.everyday.stats.counter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;

/**
 * The unique visitors of the site, its channels and stations on one day, gathered from the sketches of the articles that
 * changed. For one round at a time.
 */
final class ScopeVisitors {

    private final ArticleCatalogue articles;

    /** {@code site}, {@code channel:society}, {@code station:jilin}; sorted, so that rows are always locked in one order. */
    private final Map<String, VisitorUnion> unions = new TreeMap<>();

    /** Of the article that is being read: sketches are many, and 16 KB each. */
    private final VisitorUnion visitors = new VisitorUnion();

    ScopeVisitors(ArticleCatalogue articles) {
        this.articles = articles;
    }

    void add(List<Sketch> sketches) {
        sketches.forEach(this::add);
    }

    /** Read once for all of its scopes. */
    private void add(Sketch sketch) {
        this.visitors.clear();
        this.visitors.add(sketch.content());
        scopesOf(sketch.articleId())
                .forEach(scope -> this.unions
                        .computeIfAbsent(scope, missing -> new VisitorUnion())
                        .add(this.visitors.registers()));
    }

    /** An article that isn't known yet is gathered when it changes again. */
    private Stream<String> scopesOf(long articleId) {
        Article article = this.articles.find(articleId);
        if (article == null) {
            return Stream.of("site");
        }
        Stream<String> wide = Stream.of("site", "channel:" + article.channel());
        return (article.station() != null) ? Stream.concat(wide, Stream.of("station:" + article.station())) : wide;
    }

    Map<String, VisitorUnion> unions() {
        return this.unions;
    }
}
