package news.everyday.article.topic;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import news.everyday.article.text.PlainText;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads topics; a topic's articles are listed by {@code ArticleFilter.ofTopic}. */
@Repository
public class TopicQueries {

    private static final String COLUMNS = "slug, version, title, summary, picture_url";

    private final DatabaseClient database;

    TopicQueries(DatabaseClient database) {
        this.database = database;
    }

    /** Empty when there is no such topic. */
    public Mono<Topic> findTopic(String slug) {
        return this.database
                .sql("select " + COLUMNS + " from topic where slug = :slug")
                .bind("slug", PlainText.line(slug))
                .map(TopicQueries::toTopic)
                .one();
    }

    /** The topics changed last come first. */
    public Flux<Topic> listTopics(int limit) {
        return this.database
                .sql("select " + COLUMNS + " from topic order by updated_at desc, slug limit :limit")
                .bind("limit", limit)
                .map(TopicQueries::toTopic)
                .all();
    }

    static Topic toTopic(Readable row) {
        return new Topic(
                Objects.requireNonNull(row.get("slug", String.class)),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("title", String.class)),
                Objects.requireNonNull(row.get("summary", String.class)),
                row.get("picture_url", String.class));
    }
}
