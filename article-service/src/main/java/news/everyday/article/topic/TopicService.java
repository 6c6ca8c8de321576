package news.everyday.article.topic;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import news.everyday.article.editing.FieldProblems;
import news.everyday.article.http.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes topics and puts articles into them. */
@Service
public class TopicService {

    private static final String SAVE = """
            insert into topic as t (slug, title, summary, picture_url, updated_at)
            values (:slug, :title, :summary, nullif(:picture, ''), :now)
            on conflict (slug) do update set version = t.version + 1, title = excluded.title,
              summary = excluded.summary, picture_url = excluded.picture_url, updated_at = excluded.updated_at
            returning slug, version, title, summary, picture_url
            """;

    private final DatabaseClient database;

    private final TransactionalOperator transactions;

    private final Clock clock;

    TopicService(DatabaseClient database, TransactionalOperator transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A new topic, or new content of one; fails with a problem when an article isn't there.
     *
     * @param topic its own version doesn't count
     * @param articleIds in their order, none twice
     * @param demanded the version it must replace, null for any
     */
    public Mono<Topic> save(Topic topic, List<Long> articleIds, @Nullable Long demanded) {
        return checkArticles(articleIds)
                .then(checkVersion(topic.slug(), demanded))
                .then(saveTopic(topic))
                .delayUntil(saved -> replaceArticles(saved.slug(), articleIds))
                .as(this.transactions::transactional);
    }

    private Mono<Void> checkArticles(List<Long> articleIds) {
        return this.database
                .sql("select id from article where id = any(:ids)")
                .bind("ids", articleIds.toArray(Long[]::new))
                .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
                .all()
                .collectList()
                .doOnNext(found -> check(articleIds, found))
                .then();
    }

    private static void check(List<Long> wanted, List<Long> found) {
        TreeSet<Long> missing = new TreeSet<>(wanted);
        missing.removeAll(List.copyOf(found));
        new FieldProblems()
                .check(missing.isEmpty(), "articleIds", "There is no article " + missing + ".")
                .throwIfAny();
    }

    private Mono<Void> checkVersion(String slug, @Nullable Long demanded) {
        return this.database
                .sql("select version from topic where slug = :slug for update")
                .bind("slug", slug)
                .map(row -> Objects.requireNonNull(row.get("version", Long.class)))
                .one()
                .defaultIfEmpty(0L)
                .doOnNext(current -> EntityTags.check(demanded, current))
                .then();
    }

    private Mono<Topic> saveTopic(Topic topic) {
        return this.database
                .sql(SAVE)
                .bind("slug", topic.slug())
                .bind("title", topic.title())
                .bind("summary", topic.summary())
                .bind("picture", Objects.requireNonNullElse(topic.pictureUrl(), ""))
                .bind("now", this.clock.instant())
                .map(TopicQueries::toTopic)
                .one();
    }

    private Mono<Void> replaceArticles(String slug, List<Long> articleIds) {
        return this.database
                .sql("delete from topic_article where topic_slug = :slug")
                .bind("slug", slug)
                .then()
                .then(this.database
                        .sql("insert into topic_article (topic_slug, position, article_id)"
                                + " select :slug, place, id from unnest(:ids) with ordinality as entry(id, place)")
                        .bind("slug", slug)
                        .bind("ids", articleIds.toArray(Long[]::new))
                        .then());
    }
}
