package news.everyday.article.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** The SQL of a list of public articles: only the conditions asked for, so that each list walks its own index. */
final class ArticleListing {

    static final String FROM = " from article a join channel c on c.slug = a.channel_slug"
            + " left join station s on s.code = a.station_code\n";

    private final List<String> conditions = new ArrayList<>(List.of("a.status in ('PUBLISHED', 'CORRECTED')"));

    private final Map<String, Object> values = new LinkedHashMap<>();

    private final StringBuilder joins = new StringBuilder();

    /** What is compared with a cursor. */
    private String place = "(a.published_at, a.id)";

    private String order = "a.published_at desc, a.id desc";

    private ArticleListing() {}

    static ArticleListing of(ArticleFilter filter, @Nullable ArticleCursor cursor) {
        ArticleListing listing = new ArticleListing();
        listing.where("a.channel_slug = :channel", "channel", filter.channel());
        listing.where("a.station_code = :station", "station", filter.station());
        if (filter.tag() != null) {
            listing.ofTag(filter.tag(), filter.channel() != null || filter.station() != null);
        }
        if (filter.ids() != null) {
            listing.inOrderOf(filter.ids());
        } else if (filter.topic() != null) {
            listing.inOrderOf(filter.topic(), cursor);
        } else if (cursor != null) {
            listing.after(cursor);
        }
        return listing;
    }

    /** The statement; only {@code limit} is left to bind. */
    GenericExecuteSpec on(DatabaseClient database) {
        String sql = "select " + ArticleRows.CARD + FROM + this.joins + " where "
                + String.join(" and ", this.conditions) + " order by " + this.order + " limit :limit";
        return database.sql(sql).bindValues(this.values);
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            this.conditions.add(condition);
            this.values.put(name, value);
        }
    }

    /** Within a channel or a station its own index is walked; PostgreSQL, left the choice, may take the slow way round. */
    private void ofTag(String tag, boolean within) {
        if (within) {
            where("a.tags @> array[:tag]::text[]", "tag", tag);
            return;
        }
        this.joins.append(" join article_tag tagged on tagged.article_id = a.id");
        where("tagged.tag = :tag", "tag", tag);
        this.place = "(tagged.published_at, tagged.article_id)";
        this.order = "tagged.published_at desc, tagged.article_id desc";
    }

    private void after(ArticleCursor cursor) {
        where(this.place + " < (:cursorAt, :cursorId)", "cursorAt", cursor.publishedAt());
        this.values.put("cursorId", cursor.id());
    }

    private void inOrderOf(List<Long> ids) {
        where("a.id = any(:ids)", "ids", ids.toArray(Long[]::new));
        this.order = "array_position(:ids, a.id)";
    }

    private void inOrderOf(String topic, @Nullable ArticleCursor cursor) {
        this.joins.append(" join topic_article t on t.article_id = a.id");
        where("t.topic_slug = :topic", "topic", topic);
        if (cursor != null) {
            where(
                    "t.position > (select position from topic_article"
                            + " where topic_slug = :topic and article_id = :cursorId)",
                    "cursorId",
                    cursor.id());
        }
        this.order = "t.position";
    }
}
