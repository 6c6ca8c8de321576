package news.everyday.comment.member;

import java.util.Objects;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What we know of members. One we haven't heard of yet has just registered: his token vouches for him. */
@Repository
public class Members {

    private final DatabaseClient database;

    Members(DatabaseClient database) {
        this.database = database;
    }

    /** Completes unless the member is banned (禁言); then it fails with 403. */
    public Mono<Void> requireMayPost(long memberId) {
        return findStatus(memberId)
                .filter("BANNED"::equals)
                .flatMap(banned -> Mono.error(Problems.problem(
                        HttpStatus.FORBIDDEN, "member-banned", "This member may not comment at present.")));
    }

    private Mono<String> findStatus(long memberId) {
        return this.database
                .sql("select status from member where id = :id")
                .bind("id", memberId)
                .map(row -> Objects.requireNonNull(row.get("status", String.class)))
                .one();
    }

    Mono<Void> save(long memberId, String displayName, String status) {
        return this.database
                .sql("""
                        insert into member (id, display_name, status) values (:id, :name, :status)
                        on conflict (id) do update set display_name = excluded.display_name, status = excluded.status
                        """)
                .bind("id", memberId)
                .bind("name", displayName)
                .bind("status", status)
                .then();
    }
}
