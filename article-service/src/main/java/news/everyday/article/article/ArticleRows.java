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

    private ArticleRows() {}

    static Article toArticle(Readable row) {
        return new Article(
                Objects.requireNonNull(row.get("id", Long.class)),
                Objects.requireNonNull(row.get("version", Long.class)),
                ArticleStatus.valueOf(text(row, "status")),
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
                row.get("corrected_at", Instant.class),
                row.get("withdrawn_at", Instant.class),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                Objects.requireNonNull(row.get("updated_at", Instant.class)));
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
