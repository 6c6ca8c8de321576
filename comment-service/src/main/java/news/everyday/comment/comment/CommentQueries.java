package news.everyday.comment.comment;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Lists of comments. Each reads an index from the cursor on, whatever the length of the whole list. */
@Repository
public class CommentQueries {

    static final String LISTED = "select " + CommentRows.COLUMNS + """
            , p.author_id as reply_to_id, coalesce(pm.display_name, p.author_name) as reply_to_name,
            (select count(*)::int from comment r where r.root_id = c.id and r.status = 'APPROVED') as reply_count
            from comment c
            left join member m on m.id = c.author_id
            left join comment p on p.id = c.parent_id and p.status = 'APPROVED'
            left join member pm on pm.id = p.author_id
            """;

    static final String OF_ARTICLE = "where c.article_id = :article and c.status = 'APPROVED'";

    private static final String OWN =
            "select " + CommentRows.COLUMNS + " from comment c left join member m on m.id = c.author_id ";

    private final DatabaseClient database;

    CommentQueries(DatabaseClient database) {
        this.database = database;
    }

    /** Approved comments of an article, replies among them. */
    public Mono<Page<ListedComment>> listApproved(long articleId, CommentOrder order, Cursor from, int limit) {
        String sql = LISTED + order.pageOf(OF_ARTICLE);
        return listed(this.database.sql(sql).bind("article", articleId), from, limit);
    }

    /** Approved replies under a comment, oldest first. */
    public Mono<Page<ListedComment>> listReplies(long rootId, Cursor from, int limit) {
        String sql = LISTED + CommentOrder.OLDEST.pageOf("where c.root_id = :root and c.status = 'APPROVED'");
        return listed(this.database.sql(sql).bind("root", rootId), from, limit);
    }

    private static Mono<Page<ListedComment>> listed(GenericExecuteSpec query, Cursor from, int limit) {
        return bindPage(query, from, limit)
                .map(CommentRows::toListed)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, limit, ListedComment::cursor));
    }

    /** What a member wrote about an article, whatever became of it, newest first; not what he took back. */
    public Mono<Page<Comment>> listOwn(long authorId, long articleId, Cursor from, int limit) {
        String sql = OWN
                + CommentOrder.NEWEST.pageOf(
                        "where c.author_id = :author and c.article_id = :article and c.status <> 'DELETED'");
        return plain(this.database.sql(sql).bind("author", authorId).bind("article", articleId), from, limit);
    }

    /** Comments of one status, oldest first. */
    public Mono<Page<Comment>> listByStatus(CommentStatus status, Cursor from, int limit) {
        String sql = OWN + CommentOrder.OLDEST.pageOf("where c.status = :status");
        return plain(this.database.sql(sql).bind("status", status.name()), from, limit);
    }

    private static Mono<Page<Comment>> plain(GenericExecuteSpec query, Cursor from, int limit) {
        return bindPage(query, from, limit)
                .map(CommentRows::toComment)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, limit, Comment::cursor));
    }

    private static GenericExecuteSpec bindPage(GenericExecuteSpec query, Cursor from, int limit) {
        return query.bind("time", from.createdAt()).bind("id", from.id()).bind("rows", limit + 1);
    }
}
