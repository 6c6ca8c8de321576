package news.everyday.comment.article;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which articles have a thread of comments. */
@Repository
public class ArticleThreads {

    private final DatabaseClient database;

    ArticleThreads(DatabaseClient database) {
        this.database = database;
    }

    /** Completes when readers may see the article; fails with 404 when it is unknown or was withdrawn. */
    public Mono<Void> requireReadable(long articleId) {
        return getReadable(articleId).then();
    }

    /** Completes when the article takes comments; fails with 404 as above, and with 409 when they are closed. */
    public Mono<Void> requireOpen(long articleId) {
        return getReadable(articleId)
                .filter(ArticleThread::commentsOpen)
                .switchIfEmpty(Mono.error(() -> Problems.problem(
                        HttpStatus.CONFLICT, "comments-closed", "This article takes no more comments.")))
                .then();
    }

    private Mono<ArticleThread> getReadable(long articleId) {
        return find(articleId)
                .filter(ArticleThread::isReadable)
                .switchIfEmpty(Mono.error(() -> Problems.problem(
                        HttpStatus.NOT_FOUND, "article-not-found", "No published article with id " + articleId + ".")));
    }

    private Mono<ArticleThread> find(long articleId) {
        return this.database
                .sql("select id, status, comments_open, headline, channel from article_thread where id = :id")
                .bind("id", articleId)
                .map(ArticleThreads::toThread)
                .one();
    }

    Mono<Void> save(ArticleThread thread) {
        return this.database
                .sql("""
                        insert into article_thread (id, status, comments_open, headline, channel)
                        values (:id, :status, :open, :headline, :channel)
                        on conflict (id) do update set status = excluded.status, comments_open = excluded.comments_open,
                            headline = excluded.headline, channel = excluded.channel
                        """)
                .bind("id", thread.id())
                .bind("status", thread.status())
                .bind("open", thread.commentsOpen())
                .bind("headline", thread.headline())
                .bind("channel", Parameters.in(R2dbcType.VARCHAR, thread.channel()))
                .then();
    }

    private static ArticleThread toThread(Readable row) {
        return new ArticleThread(
                Objects.requireNonNull(row.get("id", Long.class)),
                Objects.requireNonNull(row.get("status", String.class)),
                Objects.requireNonNull(row.get("comments_open", Boolean.class)),
                Objects.requireNonNull(row.get("headline", String.class)),
                row.get("channel", String.class));
    }
}
