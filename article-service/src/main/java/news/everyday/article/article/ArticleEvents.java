package news.everyday.article.article;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import news.everyday.defaults.feed.FeedLog;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tells the other services, in the transaction of the change, what readers may see of an article now. */
@Component
class ArticleEvents {

    private static final String PUBLISHED = "ArticlePublished";

    private final FeedLog feed;

    private final PlaceNames names;

    private final DatabaseClient database;

    private final JsonMapper json;

    ArticleEvents(FeedLog feed, PlaceNames names, DatabaseClient database, JsonMapper json) {
        this.feed = feed;
        this.names = names;
        this.database = database;
        this.json = json;
    }

    /** Nothing is said of a draft, scheduled or not. */
    Mono<Void> announce(Article article) {
        return switch (article.status()) {
            case DRAFT, SCHEDULED -> Mono.empty();
            case PUBLISHED -> append(PUBLISHED, article);
            case CORRECTED -> append("ArticleCorrected", article);
            case WITHDRAWN -> append("ArticleWithdrawn", article);
        };
    }

    private Mono<Void> append(String type, Article article) {
        return this.feed.append(type, Long.toString(article.id()), ArticleState.of(article, this.names));
    }

    /**
     * Announces many published articles. The first goes through the feed log, which locks the feed until this transaction
     * commits and then wakes its readers; the others follow under the same lock in one statement.
     */
    Mono<Void> announceAll(List<Article> published) {
        if (published.isEmpty()) {
            return Mono.empty();
        }
        return append(PUBLISHED, published.get(0)).then(appendAll(published.subList(1, published.size())));
    }

    private Mono<Void> appendAll(List<Article> published) {
        List<ArticleState> states = published.stream()
                .map(article -> ArticleState.of(article, this.names))
                .toList();
        return this.database
                .sql("""
                        insert into feed (type, key, payload)
                        select :type, state.value ->> 'id', state.value
                        from jsonb_array_elements(:states) with ordinality as state(value, place) order by state.place
                        """)
                .bind("type", PUBLISHED)
                .bind("states", Json.of(this.json.writeValueAsBytes(states)))
                .then();
    }
}
