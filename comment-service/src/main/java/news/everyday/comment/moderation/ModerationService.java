package news.everyday.comment.moderation;

import java.util.List;
import news.everyday.comment.comment.Author;
import news.everyday.comment.comment.Comment;
import news.everyday.comment.comment.CommentProblems;
import news.everyday.comment.comment.CommentQueries;
import news.everyday.comment.comment.CommentRepository;
import news.everyday.comment.comment.CommentStatus;
import news.everyday.comment.comment.Cursor;
import news.everyday.comment.comment.Page;
import news.everyday.comment.comment.StatusChange;
import news.everyday.comment.comment.StatusChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What moderators (审核员) do. Every decision is signed in the audit trail; deciding the same again changes nothing. */
@Service
public class ModerationService {

    private final CommentRepository comments;

    private final CommentQueries queries;

    private final StatusChanges changes;

    ModerationService(CommentRepository comments, CommentQueries queries, StatusChanges changes) {
        this.comments = comments;
        this.queries = queries;
        this.changes = changes;
    }

    /** The longest waiting first. */
    public Mono<Page<Comment>> list(CommentStatus status, Cursor from, int limit) {
        return this.queries.listByStatus(status, from, limit);
    }

    /** The comment as it is then; fails with 404 when there is none, or its author took it back. */
    public Mono<Comment> approve(long id, Author moderator) {
        return decide(id, new StatusChange(List.of(id), CommentStatus.APPROVED, moderator, null));
    }

    /** As {@link #approve}. */
    public Mono<Comment> reject(long id, Author moderator, @Nullable String reason) {
        return decide(id, new StatusChange(List.of(id), CommentStatus.REJECTED, moderator, reason));
    }

    /** How many comments this approved; those that don't exist, were taken back or approved before don't count. */
    public Mono<Long> approveAll(List<Long> ids, Author moderator) {
        return this.changes.apply(new StatusChange(ids, CommentStatus.APPROVED, moderator, null));
    }

    private Mono<Comment> decide(long id, StatusChange change) {
        return this.changes
                .apply(change)
                .then(this.comments.findById(id))
                .filter(comment -> comment.status() != CommentStatus.DELETED)
                .switchIfEmpty(Mono.error(() -> CommentProblems.notFound(id)));
    }
}
