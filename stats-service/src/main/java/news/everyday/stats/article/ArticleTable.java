package news.everyday.stats.article;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The {@code article} table, written by the feed, read when a pod starts. */
@Repository
class ArticleTable {

    private static final String SAVE = """
            insert into article (id, published, headline, channel, station, url, picture_url, position)
            values (:id, :published, :headline, :channel, :station, :url, :pictureUrl, :position)
            on conflict (id) do update set
              published = excluded.published, headline = excluded.headline, channel = excluded.channel,
              station = excluded.station, url = excluded.url, picture_url = excluded.picture_url,
              position = excluded.position
            where article.position <= excluded.position
            """;

    private final DatabaseClient database;

    ArticleTable(DatabaseClient database) {
        this.database = database;
    }

    Flux<Article> listAll() {
        return this.database
                .sql("select * from article")
                .filter(statement -> statement.fetchSize(2_000))
                .map(ArticleTable::toArticle)
                .all();
    }

    /** How far the feed has been applied to this table. */
    Mono<Long> position() {
        return this.database
                .sql("select coalesce(max(position), 0) from feed_position where feed = 'article'")
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one();
    }

    Mono<Void> save(Article article) {
        GenericExecuteSpec insert = this.database
                .sql(SAVE)
                .bind("id", article.id())
                .bind("published", article.published())
                .bind("headline", article.headline())
                .bind("channel", article.channel())
                .bind("url", article.url())
                .bind("position", article.position());
        insert = bind(insert, "station", article.station());
        return bind(insert, "pictureUrl", article.pictureUrl()).then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec insert, String name, @Nullable String value) {
        return (value == null) ? insert.bindNull(name, String.class) : insert.bind(name, value);
    }

    private static Article toArticle(Readable row) {
        return new Article(
                get(row, "id", Long.class),
                get(row, "published", Boolean.class),
                get(row, "headline", String.class),
                get(row, "channel", String.class),
                row.get("station", String.class),
                get(row, "url", String.class),
                row.get("picture_url", String.class),
                get(row, "position", Long.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
