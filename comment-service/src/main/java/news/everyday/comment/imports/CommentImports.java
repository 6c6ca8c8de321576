package news.everyday.comment.imports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Takes over comments in bulk: one statement for all of them and their articles' counts. */
@Repository
public class CommentImports {

    private static final String IMPORT = """
            with imported as (
                insert into comment (article_id, author_id, author_name, body, status, created_at, repeat_key)
                select article_id, author_id, author_name, body, 'APPROVED', created_at, repeat_key
                from unnest(:articles, :authors, :names, :bodies, :times, :keys)
                    as batch (article_id, author_id, author_name, body, created_at, repeat_key)
                returning article_id
            ), counted as (
                insert into comment_count (article_id, approved)
                select article_id, count(*) from imported group by article_id order by article_id
                on conflict (article_id) do update set approved = comment_count.approved + excluded.approved
            )
            select count(*) as imported from imported
            """;

    private final DatabaseClient database;

    private final TransactionalOperator transactions;

    CommentImports(DatabaseClient database, TransactionalOperator transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** How many comments were stored. */
    public Mono<Long> store(List<ImportedComment> batch) {
        return this.database
                .sql(IMPORT)
                .bind("articles", column(batch, ImportedComment::articleId, Long[]::new))
                .bind("authors", column(batch, comment -> comment.author().id(), Long[]::new))
                .bind("names", column(batch, comment -> comment.author().displayName(), String[]::new))
                .bind("bodies", column(batch, comment -> comment.text().body(), String[]::new))
                .bind("times", column(batch, ImportedComment::createdAt, Instant[]::new))
                .bind("keys", column(batch, comment -> comment.text().repeatKey(), Long[]::new))
                .map(row -> Objects.requireNonNull(row.get("imported", Long.class)))
                .one();
    }

    /** As {@link #store}, but once for each key: a batch sent again stores nothing and gets the first answer. */
    public Mono<Long> storeOnce(String key, List<ImportedComment> batch) {
        return claim(key, batch.size())
                .flatMap(claimed -> store(batch))
                .switchIfEmpty(Mono.defer(() -> findImported(key)))
                .as(this.transactions::transactional);
    }

    /** Empty when the key was used before. Waits for another transaction that is just using it. */
    private Mono<String> claim(String key, int imported) {
        return this.database
                .sql("insert into import_batch (key, imported) values (:key, :imported)"
                        + " on conflict (key) do nothing returning key")
                .bind("key", key)
                .bind("imported", imported)
                .map(row -> Objects.requireNonNull(row.get("key", String.class)))
                .one();
    }

    private Mono<Long> findImported(String key) {
        return this.database
                .sql("select imported::bigint from import_batch where key = :key")
                .bind("key", key)
                .map(row -> Objects.requireNonNull(row.get("imported", Long.class)))
                .one();
    }

    private static <T> T[] column(
            List<ImportedComment> batch, Function<ImportedComment, T> value, IntFunction<T[]> array) {
        return batch.stream().map(value).toArray(array);
    }
}
