package news.everyday.stats.comment;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Approved comments by article and day. */
@Repository
public class CommentCountTable {

    /** The first statement's part sees the count as it was before. An event that comes again changes nothing. */
    private static final String SAVE = """
            with known as (
              select approved from article_comments where article_id = :id
            ), saved as (
              insert into article_comments (article_id, approved, position) values (:id, :approved, :position)
              on conflict (article_id) do update set approved = excluded.approved, position = excluded.position
              where article_comments.position < excluded.position
              returning article_id
            )
            insert into article_comment_day (article_id, day, approved)
            select article_id, :day, :approved - coalesce((select approved from known), 0) from saved
            on conflict (article_id, day) do update set approved = article_comment_day.approved + excluded.approved
            """;

    private static final String CHANGED = """
            select changed.article_id, changed.position,
                   greatest(coalesce(sum(d.approved) filter (where d.day > :before and d.day <= :day), 0), 0)::bigint
                     as comments
            from article_comments changed left join article_comment_day d on d.article_id = changed.article_id
            where changed.position > :position %s
            group by changed.article_id, changed.position order by changed.position limit :limit
            """;

    private static final String LATELY =
            "and changed.article_id in (select article_id from article_comment_day where day > :before)";

    private final DatabaseClient database;

    CommentCountTable(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> save(CommentCount count) {
        return this.database
                .sql(SAVE)
                .bind("id", count.articleId())
                .bind("approved", count.approved())
                .bind("position", count.position())
                .bind("day", count.day())
                .then();
    }

    /**
     * The articles whose count changed after a position, in the order of their changes.
     *
     * @param days how many days to look back from the day, itself included
     */
    public Flux<RecentComments> listChanged(long position, LocalDate day, int days, int limit) {
        return list(CHANGED.formatted(""), position, day, days, limit);
    }

    /** As {@link #listChanged}, without the articles nothing was said about within these days. */
    public Flux<RecentComments> listRecent(long position, LocalDate day, int days, int limit) {
        return list(CHANGED.formatted(LATELY), position, day, days, limit);
    }

    private Flux<RecentComments> list(String query, long position, LocalDate day, int days, int limit) {
        return this.database
                .sql(query)
                .bind("position", position)
                .bind("before", day.minusDays(days))
                .bind("day", day)
                .bind("limit", limit)
                .map(row -> new RecentComments(
                        Objects.requireNonNull(row.get("article_id", Long.class)),
                        Objects.requireNonNull(row.get("comments", Long.class)),
                        Objects.requireNonNull(row.get("position", Long.class))))
                .all();
    }

    /** Days that no board will ask for again. */
    public Mono<Void> forgetBefore(LocalDate day) {
        return this.database
                .sql("delete from article_comment_day where day < :day")
                .bind("day", day)
                .then();
    }
}
