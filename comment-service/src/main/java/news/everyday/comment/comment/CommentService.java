package news.everyday.comment.comment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.everyday.comment.article.ArticleThreads;
import news.everyday.comment.member.Members;
import news.everyday.comment.text.WordList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What members do with comments. */
@Service
public class CommentService {

    private final Members members;

    private final ArticleThreads threads;

    private final CommentRepository comments;

    private final StatusChanges changes;

    private final WordList words;

    private final CommentProperties properties;

    private final CommentMetrics metrics;

    private final TransactionalOperator transactions;

    private final Clock clock;

    CommentService(
            Members members,
            ArticleThreads threads,
            CommentRepository comments,
            StatusChanges changes,
            WordList words,
            CommentProperties properties,
            CommentMetrics metrics,
            TransactionalOperator transactions,
            Clock clock) {
        this.members = members;
        this.threads = threads;
        this.comments = comments;
        this.changes = changes;
        this.words = words;
        this.properties = properties;
        this.metrics = metrics;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The stored comment, or the one stored before under the same idempotency key. Fails with 403 for a banned member,
     * 404 or 409 where the article takes no comments, 400 for an unknown parent, 409 for a repeat.
     */
    public Mono<Comment> post(CommentDraft draft) {
        return this.members
                .requireMayPost(draft.author().id())
                .then(this.threads.requireOpen(draft.articleId()))
                .then(Mono.defer(() -> storeOnce(draft)))
                .as(this.transactions::transactional);
    }

    private Mono<Comment> storeOnce(CommentDraft draft) {
        return this.comments
                .lockAuthor(draft.author().id())
                .then(Mono.defer(() -> findEarlierAnswer(draft)))
                .switchIfEmpty(Mono.defer(() -> storeNew(draft)));
    }

    private Mono<Comment> findEarlierAnswer(CommentDraft draft) {
        if (draft.idempotencyKey() == null) {
            return Mono.empty();
        }
        return this.comments
                .findByIdempotencyKey(draft.author().id(), draft.idempotencyKey())
                .flatMap(earlier -> requireSame(earlier, draft));
    }

    private static Mono<Comment> requireSame(Comment earlier, CommentDraft draft) {
        boolean same = earlier.articleId() == draft.articleId()
                && earlier.body().equals(draft.text().body());
        return same ? Mono.just(earlier) : Mono.error(CommentProblems.keyReused());
    }

    private Mono<Comment> storeNew(CommentDraft draft) {
        Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
        Verdict verdict = Verdict.of(this.words.hits(draft.text().body()), this.properties.moderationMode());
        return refuseRepeat(draft, now)
                .then(findPlacement(draft))
                .flatMap(placement -> this.comments.insert(draft, placement, verdict, now))
                .doOnNext(this.metrics::posted);
    }

    private Mono<Void> refuseRepeat(CommentDraft draft, Instant now) {
        return this.comments
                .isRepeat(draft, now.minus(this.properties.repeatWindow()))
                .filter(Boolean::booleanValue)
                .flatMap(repeat -> Mono.error(CommentProblems.repeated()));
    }

    private Mono<Placement> findPlacement(CommentDraft draft) {
        if (draft.parentId() == null) {
            return Mono.just(Placement.TOP);
        }
        return this.comments
                .findById(draft.parentId())
                .filter(parent -> parent.articleId() == draft.articleId())
                .filter(parent -> parent.status() == CommentStatus.APPROVED)
                .map(Placement::under)
                .switchIfEmpty(Mono.error(CommentProblems::parentNotFound));
    }

    /** Takes a comment back. Fails with 404, or with 403 for another member's comment that everybody can see. */
    public Mono<Void> delete(long id, Author author) {
        StatusChange deletion = new StatusChange(List.of(id), CommentStatus.DELETED, author, null);
        return this.comments
                .findById(id)
                .filter(comment -> comment.status() != CommentStatus.DELETED)
                .filterWhen(comment -> requireOwn(comment, author))
                .switchIfEmpty(Mono.error(() -> CommentProblems.notFound(id)))
                .flatMap(comment -> this.changes.apply(deletion))
                .then();
    }

    private static Mono<Boolean> requireOwn(Comment comment, Author author) {
        boolean own = comment.author().id() == author.id();
        boolean visible = comment.status() == CommentStatus.APPROVED;
        return (visible && !own) ? Mono.error(CommentProblems.notYours()) : Mono.just(own);
    }
}
