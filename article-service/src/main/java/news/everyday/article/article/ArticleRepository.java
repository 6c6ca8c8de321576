package news.everyday.article.article;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes articles and reads them by id, whatever their status. Rows travel as one JSON value, one or many alike. */
@Repository
class ArticleRepository {

    /** A row as {@link Article} looks in JSON. */
    private static final String ROW = """
            t(id bigint, version bigint, status text, headline text, kicker text, summary text, "bodyHtml" text,
              source text, byline text, "responsibleEditor" text, "channelSlug" text, "stationCode" text,
              "leadPictureUrl" text, tags text[], "commentsOpen" boolean, "publishedAt" timestamptz,
              "publishAt" timestamptz, "correctedAt" timestamptz, "withdrawnAt" timestamptz, "createdAt" timestamptz,
              "updatedAt" timestamptz)
            """;

    /** A scheduled article is stored as a draft with a time. */
    private static final String VALUES = """
            case t.status when 'SCHEDULED' then 'DRAFT' else t.status end, t.headline, t.kicker, t.summary, t."bodyHtml",
            t.source, t.byline, t."responsibleEditor", t."channelSlug", t."stationCode", t."leadPictureUrl", t.tags,
            t."commentsOpen", t."publishedAt", t."publishAt", t."correctedAt", t."withdrawnAt", t."createdAt",
            t."updatedAt"
            """;

    private static final String INSERT = "insert into article (id, " + ArticleRows.WRITTEN
            + ") select t.id, t.version, " + VALUES + " from jsonb_to_recordset(:articles) as " + ROW;

    private static final String UPDATE = "with changed as (update article a set (" + ArticleRows.WRITTEN
            + ") = row(t.version + 1, " + VALUES + ") from jsonb_to_record(:article) as " + ROW
            + " where a.id = t.id and a.version = t.version returning a.*) select " + ArticleRows.ARTICLE
            + " from changed";

    private final DatabaseClient database;

    private final JsonMapper json;

    ArticleRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** So many new ids, in ascending order. */
    Flux<Long> nextIds(int count) {
        return this.database
                .sql("select nextval(pg_get_serial_sequence('article', 'id')) as id from generate_series(1, :count)")
                .bind("count", count)
                .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
                .all();
    }

    Mono<Void> insert(List<Article> articles) {
        return Mono.defer(() -> this.database
                .sql(INSERT)
                .bind("articles", Json.of(this.json.writeValueAsBytes(articles)))
                .then());
    }

    /** The article as it is now, its version one higher; empty when its version isn't the stored one any more. */
    Mono<Article> update(Article article) {
        return this.database
                .sql(UPDATE)
                .bind("article", Json.of(this.json.writeValueAsBytes(article)))
                .map(ArticleRows::toArticle)
                .one();
    }

    /** Empty when there is no such article. */
    Mono<Article> findById(long id) {
        return find("", id);
    }

    /** As {@link #findById}; nobody else changes it until the transaction ends. */
    Mono<Article> lockById(long id) {
        return find(" for update", id);
    }

    private Mono<Article> find(String lock, long id) {
        return this.database
                .sql("select " + ArticleRows.ARTICLE + " from article where id = :id" + lock)
                .bind("id", id)
                .map(ArticleRows::toArticle)
                .one();
    }

    /**
     * As {@link #lockById}, of a scheduled article whose time has come; empty when it isn't one any more, or when somebody
     * else is changing it right now.
     */
    Mono<Article> lockDue(long id, Instant now) {
        return this.database
                .sql("select " + ArticleRows.ARTICLE + " from article where id = :id and status = 'DRAFT'"
                        + " and publish_at <= :now for update skip locked")
                .bind("id", id)
                .bind("now", now)
                .map(ArticleRows::toArticle)
                .one();
    }

    /** Newest first, of one status. */
    Flux<Article> listByStatus(ArticleStatus status, long beforeId, int limit) {
        return this.database
                .sql("select " + ArticleRows.ARTICLE + " from article where " + conditionOf(status)
                        + " and id < :before order by id desc limit :limit")
                .bind("before", beforeId)
                .bind("limit", limit)
                .map(ArticleRows::toArticle)
                .all();
    }

    private static String conditionOf(ArticleStatus status) {
        return switch (status) {
            case DRAFT -> "status = 'DRAFT' and publish_at is null";
            case SCHEDULED -> "status = 'DRAFT' and publish_at is not null";
            default -> "status = '" + status + "'";
        };
    }
}
