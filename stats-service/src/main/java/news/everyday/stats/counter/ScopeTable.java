package news.everyday.stats.counter;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The unique visitors of site, channels and stations in PostgreSQL: they only ever grow, so Redis can't take them away. */
@Repository
class ScopeTable {

    private static final String LOCK = """
            insert into scope_day (day, scope, visitors) values (:day, :scope, 0)
            on conflict (scope, day) do update set visitors = scope_day.visitors
            returning registers
            """;

    private final DatabaseClient database;

    private final TransactionalOperator transactions;

    ScopeTable(DatabaseClient database, TransactionalOperator transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Adds these visitors to those that are there; shards may do so at once. */
    Mono<Void> add(LocalDate day, ScopeVisitors visitors) {
        return Flux.fromIterable(visitors.unions().entrySet())
                .concatMap(scope -> add(day, scope.getKey(), scope.getValue()))
                .then();
    }

    private Mono<Void> add(LocalDate day, String scope, VisitorUnion visitors) {
        return lock(day, scope)
                .doOnNext(known -> known.ifPresent(visitors::add))
                .flatMap(known -> save(day, scope, visitors))
                .as(this.transactions::transactional);
    }

    private Mono<Optional<byte[]>> lock(LocalDate day, String scope) {
        return this.database
                .sql(LOCK)
                .bind("day", day)
                .bind("scope", scope)
                .map(row -> Optional.ofNullable(row.get("registers", byte[].class)))
                .one();
    }

    private Mono<Void> save(LocalDate day, String scope, VisitorUnion visitors) {
        return this.database
                .sql("update scope_day set visitors = greatest(visitors, :visitors), registers = :registers"
                        + " where day = :day and scope = :scope")
                .bind("visitors", visitors.estimate())
                .bind("registers", visitors.registers())
                .bind("day", day)
                .bind("scope", scope)
                .then();
    }

    /** Of days that are over the numbers stay. */
    Mono<Void> forget(LocalDate from, LocalDate to) {
        return this.database
                .sql("update scope_day set registers = null where day between :from and :to and registers is not null")
                .bind("from", from)
                .bind("to", to)
                .then();
    }
}
