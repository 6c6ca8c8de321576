package news.everyday.article.article;

import java.util.List;
import java.util.Locale;
import news.everyday.article.text.PlainText;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Finds public articles by a piece of their headline or summary, newest first. */
@Repository
class ArticleSearch {

    /** Enough to fill a page with a frequent word, at a cost of a few milliseconds. */
    private static final int NEWEST = 5_000;

    /** Two characters have no trigram, so that only looking through helps; about 20 ms. */
    private static final int NEWEST_FOR_SHORT_TEXT = 20_000;

    private static final String AMONG_THE_NEWEST = "select " + ArticleRows.CARD + ArticleListing.FROM + """
            join (select id from
                (select id, search_text, published_at from article where status in ('PUBLISHED', 'CORRECTED')
                  order by published_at desc, id desc limit :newest) recent
                where search_text like :pattern order by published_at desc, id desc limit :limit) found on found.id = a.id
            order by a.published_at desc, a.id desc
            """;

    private static final String AMONG_ALL = "select " + ArticleRows.CARD + ArticleListing.FROM + """
            where a.status in ('PUBLISHED', 'CORRECTED') and a.search_text like :pattern
            order by a.published_at desc, a.id desc limit :limit
            """;

    private final DatabaseClient database;

    ArticleSearch(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Whatever the case; empty for a blank text. A text of one or two characters is looked for among the newest 20,000
     * articles only.
     */
    Flux<ArticleCard> search(String text, int limit) {
        String wanted = PlainText.line(text).toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Flux.empty();
        }
        String pattern = "%" + wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        if (wanted.codePointCount(0, wanted.length()) < 3) {
            return amongTheNewest(NEWEST_FOR_SHORT_TEXT, pattern, limit);
        }
        return amongTheNewest(NEWEST, pattern, limit)
                .collectList()
                .flatMapMany(found -> enoughOr(found, pattern, limit));
    }

    /** A word that is rare among the newest is rare altogether: the trigram index finds it quickly. */
    private Flux<ArticleCard> enoughOr(List<ArticleCard> found, String pattern, int limit) {
        return (found.size() >= limit) ? Flux.fromIterable(found) : amongAll(pattern, limit);
    }

    private Flux<ArticleCard> amongTheNewest(int newest, String pattern, int limit) {
        return this.database
                .sql(AMONG_THE_NEWEST)
                .bind("newest", newest)
                .bind("pattern", pattern)
                .bind("limit", limit)
                .map(ArticleRows::toCard)
                .all();
    }

    private Flux<ArticleCard> amongAll(String pattern, int limit) {
        return this.database
                .sql(AMONG_ALL)
                .bind("pattern", pattern)
                .bind("limit", limit)
                .map(ArticleRows::toCard)
                .all();
    }
}
