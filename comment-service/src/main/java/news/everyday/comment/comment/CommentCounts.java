package news.everyday.comment.comment;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Numbers of approved comments, kept beside the comments so that nobody has to count them at reading. */
@Repository
public class CommentCounts {

    private final DatabaseClient database;

    private final TransactionalOperator transactions;

    CommentCounts(DatabaseClient database, TransactionalOperator transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** 0 for an article without approved comments. */
    public Mono<Long> countOf(long articleId) {
        return this.database
                .sql("select article_id, approved from comment_count where article_id = :id")
                .bind("id", articleId)
                .map(CommentCounts::toCount)
                .one()
                .map(CommentCount::approved)
                .defaultIfEmpty(0L);
    }

    /** One count for each article, 0 included, in the order asked; none for a withdrawn article. */
    public Flux<CommentCount> listCounts(List<Long> articleIds) {
        return this.database
                .sql("""
                        select asked.article_id, coalesce(c.approved, 0) as approved
                        from unnest(:ids) with ordinality as asked (article_id, place)
                        left join comment_count c on c.article_id = asked.article_id
                        left join article_thread t on t.id = asked.article_id
                        where t.status is distinct from 'WITHDRAWN'
                        order by asked.place
                        """)
                .bind("ids", articleIds.toArray(Long[]::new))
                .map(CommentCounts::toCount)
                .all();
    }

    /** The counts, freshly counted, of the articles for which the kept count is another one; empty when all is well. */
    public Flux<CommentCount> findDrift() {
        return this.database.sql("""
                        select coalesce(real.article_id, kept.article_id) as article_id,
                            coalesce(real.approved, 0) as approved
                        from (select article_id, count(*) as approved from comment
                            where status = 'APPROVED' group by article_id) real
                        full join comment_count kept on kept.article_id = real.article_id
                        where coalesce(real.approved, 0) <> coalesce(kept.approved, 0)
                        """).map(CommentCounts::toCount).all();
    }

    /** Counts the drifted articles again, while comments come in; emits what it corrected. */
    public Flux<CommentCount> reconcile() {
        return findDrift().concatMap(drift -> recount(drift.articleId()));
    }

    /** Two statements: the second sees whatever was committed before the lock was had. */
    private Mono<CommentCount> recount(long articleId) {
        return lock(articleId).then(countAgain(articleId)).as(this.transactions::transactional);
    }

    private Mono<Void> lock(long articleId) {
        return this.database
                .sql("insert into comment_count (article_id, approved) values (:id, 0)"
                        + " on conflict (article_id) do update set approved = comment_count.approved")
                .bind("id", articleId)
                .then();
    }

    private Mono<CommentCount> countAgain(long articleId) {
        return this.database
                .sql("""
                        update comment_count set approved = (select count(*) from comment
                            where article_id = :id and status = 'APPROVED')
                        where article_id = :id returning article_id, approved
                        """)
                .bind("id", articleId)
                .map(CommentCounts::toCount)
                .one();
    }

    private static CommentCount toCount(Readable row) {
        return new CommentCount(
                Objects.requireNonNull(row.get("article_id", Long.class)),
                Objects.requireNonNull(row.get("approved", Long.class)));
    }
}
