package news.everyday.article.article;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Turns rows into articles and cards. */
final class ArticleRows {

    /** The columns of a card, from {@code article a join channel c left join station s}. */
    static final String CARD = """
            a.id, a.headline, a.summary, a.channel_slug, c.name as channel_name, a.station_code, s.name as station_name,
            a.lead_picture_url, a.source, a.published_at""";

    /** The columns of an article but its id, in the order in which they are written. */
    static final String WRITTEN = """
            version, status, headline, kicker, summary, body_html, source, byline, responsible_editor, channel_slug,
            station_code, lead_picture_url, tags, comments_open, published_at, publish_at, corrected_at, withdrawn_at,
            created_at, updated_at
            """;

    /**
     * The columns of an article, named one by one: a prepared {@code select *} fails, within a transaction, once a
     * migration has added a column.
     */
    static final String ARTICLE = "id, " + WRITTEN;

    private ArticleRows() {}

    static Article toArticle(Readable row) {
        ArticleStatus status = statusOf(row);
        return new Article(
                Objects.requireNonNull(row.get("id", Long.class)),
                Objects.requireNonNull(row.get("version", Long.class)),
                status,
                text(row, "headline"),
                row.get("kicker", String.class),
                text(row, "summary"),
                text(row, "body_html"),
                text(row, "source"),
                row.get("byline", String.class),
                row.get("responsible_editor", String.class),
                text(row, "channel_slug"),
                row.get("station_code", String.class),
                row.get("lead_picture_url", String.class),
                List.of(Objects.requireNonNull(row.get("tags", String[].class))),
                Objects.requireNonNull(row.get("comments_open", Boolean.class)),
                row.get("published_at", Instant.class),
                (status == ArticleStatus.SCHEDULED) ? row.get("publish_at", Instant.class) : null,
                row.get("corrected_at", Instant.class),
                row.get("withdrawn_at", Instant.class),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                Objects.requireNonNull(row.get("updated_at", Instant.class)));
    }

    /** A draft with a time is a scheduled one; the version before this one doesn't know the word. */
    private static ArticleStatus statusOf(Readable row) {
        ArticleStatus stored = ArticleStatus.valueOf(text(row, "status"));
        boolean waits = stored == ArticleStatus.DRAFT && row.get("publish_at", Instant.class) != null;
        return waits ? ArticleStatus.SCHEDULED : stored;
    }

    static ArticleCard toCard(Readable row) {
        long id = Objects.requireNonNull(row.get("id", Long.class));
        return new ArticleCard(
                id,
                text(row, "headline"),
                text(row, "summary"),
                text(row, "channel_slug"),
                text(row, "channel_name"),
                row.get("station_code", String.class),
                row.get("station_name", String.class),
                row.get("lead_picture_url", String.class),
                text(row, "source"),
                Objects.requireNonNull(row.get("published_at", Instant.class)),
                "/articles/" + id);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
