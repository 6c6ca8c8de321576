package news.everyday.comment.comment;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Single comments, by id and by what makes them unique. */
@Repository
public class CommentRepository {

    private static final String SELECT =
            "select " + CommentRows.COLUMNS + " from comment c left join member m on m.id = c.author_id ";

    private final DatabaseClient database;

    CommentRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Empty when there is none; also finds what isn't public. */
    public Mono<Comment> findById(long id) {
        return this.database
                .sql(SELECT + "where c.id = :id")
                .bind("id", id)
                .map(CommentRows::toComment)
                .one();
    }

    /** One member's posts wait for each other until the transaction ends; different members don't meet. */
    Mono<Void> lockAuthor(long authorId) {
        return this.database
                .sql("select pg_advisory_xact_lock(:author)")
                .bind("author", authorId)
                .then();
    }

    /** Empty when the member hasn't used the key yet. */
    Mono<Comment> findByIdempotencyKey(long authorId, String key) {
        return this.database
                .sql(SELECT + "where c.author_id = :author and c.idempotency_key = :key")
                .bind("author", authorId)
                .bind("key", key)
                .map(CommentRows::toComment)
                .one();
    }

    Mono<Boolean> isRepeat(CommentDraft draft, Instant since) {
        return this.database
                .sql("""
                        select exists (select 1 from comment
                        where author_id = :author and article_id = :article and created_at > :since
                            and repeat_key = :key) as found
                        """)
                .bind("author", draft.author().id())
                .bind("article", draft.articleId())
                .bind("since", since)
                .bind("key", draft.text().repeatKey())
                .map(row -> Objects.requireNonNull(row.get("found", Boolean.class)))
                .one();
    }

    /** Stores the comment and, when it is shown at once, counts it in the same statement. */
    Mono<Comment> insert(CommentDraft draft, Placement placement, Verdict verdict, Instant createdAt) {
        return this.database
                .sql("""
                        with c as (
                            insert into comment (article_id, parent_id, root_id, author_id, author_name, body, status,
                                created_at, repeat_key, withheld_for, idempotency_key)
                            values (:article, :parent, :root, :author, :name, :body, :status,
                                :createdAt, :repeatKey, :withheldFor, :idempotencyKey)
                            returning *
                        ), counted as (
                            insert into comment_count (article_id, approved)
                            select article_id, 1 from c where status = 'APPROVED'
                            on conflict (article_id) do update set approved = comment_count.approved + 1
                        )
                        select""" + " " + CommentRows.COLUMNS + " from c left join member m on m.id = c.author_id")
                .bind("article", draft.articleId())
                .bind("parent", number(placement.parentId()))
                .bind("root", number(placement.rootId()))
                .bind("author", draft.author().id())
                .bind("name", draft.author().displayName())
                .bind("body", draft.text().body())
                .bind("status", verdict.status().name())
                .bind("createdAt", createdAt)
                .bind("repeatKey", draft.text().repeatKey())
                .bind("withheldFor", text(verdict.withheldFor()))
                .bind("idempotencyKey", text(draft.idempotencyKey()))
                .map(CommentRows::toComment)
                .one();
    }

    private static Parameter number(@Nullable Long value) {
        return Parameters.in(R2dbcType.BIGINT, value);
    }

    private static Parameter text(@Nullable String value) {
        return Parameters.in(R2dbcType.VARCHAR, value);
    }
}
