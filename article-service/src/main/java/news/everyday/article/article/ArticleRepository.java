package news.everyday.article.article;

import io.r2dbc.postgresql.codec.Json;
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
              "correctedAt" timestamptz, "withdrawnAt" timestamptz, "createdAt" timestamptz, "updatedAt" timestamptz)
            """;

    private static final String COLUMNS = """
            version, status, headline, kicker, summary, body_html, source, byline, responsible_editor, channel_slug,
            station_code, lead_picture_url, tags, comments_open, published_at, corrected_at, withdrawn_at, created_at,
            updated_at
            """;

    private static final String VALUES = """
            t.status, t.headline, t.kicker, t.summary, t."bodyHtml", t.source, t.byline, t."responsibleEditor",
            t."channelSlug", t."stationCode", t."leadPictureUrl", t.tags, t."commentsOpen", t."publishedAt",
            t."correctedAt", t."withdrawnAt", t."createdAt", t."updatedAt"
            """;

    private static final String INSERT = "insert into article (id, " + COLUMNS + ") select t.id, t.version, " + VALUES
            + " from jsonb_to_recordset(:articles) as " + ROW;

    private static final String UPDATE = "update article a set (" + COLUMNS + ") = row(t.version + 1, " + VALUES
            + ") from jsonb_to_record(:article) as " + ROW
            + " where a.id = t.id and a.version = t.version returning a.*";

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
        return find("select * from article where id = :id", id);
    }

    /** As {@link #findById}; nobody else changes it until the transaction ends. */
    Mono<Article> lockById(long id) {
        return find("select * from article where id = :id for update", id);
    }

    private Mono<Article> find(String sql, long id) {
        return this.database.sql(sql).bind("id", id).map(ArticleRows::toArticle).one();
    }

    /** Newest first, of one status. */
    Flux<Article> listByStatus(ArticleStatus status, long beforeId, int limit) {
        return this.database
                .sql("select * from article where status = :status and id < :before order by id desc limit :limit")
                .bind("status", status.name())
                .bind("before", beforeId)
                .bind("limit", limit)
                .map(ArticleRows::toArticle)
                .all();
    }
}
