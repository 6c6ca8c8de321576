package news.everyday.comment.comment;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The only way in which a comment's status changes: the change, the article's count and the line in the audit trail are
 * one statement. Rows are locked in the order of their ids, so that two moderators never wait for each other in a circle.
 */
@Repository
public class StatusChanges {

    private static final String CHANGE = """
            with target as (
                select id, article_id, status from comment
                where id = any(:ids) and status not in (:to, 'DELETED')
                order by id for update
            ), changed as (
                update comment c set status = :to from target t where c.id = t.id
            ), delta as (
                select article_id,
                    sum((:to = 'APPROVED')::int - (status = 'APPROVED')::int) as approved
                from target group by article_id
            ), counted as (
                insert into comment_count (article_id, approved)
                select article_id, greatest(approved, 0) from delta where approved <> 0 order by article_id
                on conflict (article_id) do update set approved = comment_count.approved
                    + (select delta.approved from delta where delta.article_id = excluded.article_id)
            )
            insert into comment_audit (comment_id, from_status, to_status, actor_id, actor_name, reason)
            select id, status, :to, :actor, :actorName, :reason from target order by id
            """;

    private final DatabaseClient database;

    StatusChanges(DatabaseClient database) {
        this.database = database;
    }

    /** How many comments really changed. */
    public Mono<Long> apply(StatusChange change) {
        return this.database
                .sql(CHANGE)
                .bind("ids", change.ids().toArray(Long[]::new))
                .bind("to", change.to().name())
                .bind("actor", change.by().id())
                .bind("actorName", change.by().displayName())
                .bind("reason", Parameters.in(R2dbcType.VARCHAR, change.reason()))
                .fetch()
                .rowsUpdated();
    }
}
