package news.everyday.article.article;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import news.everyday.article.article.ArticleTrail.Step;
import news.everyday.article.article.IdempotencyKeys.Claim;
import news.everyday.article.editing.StaffMember;
import news.everyday.article.http.EntityTags;
import news.everyday.article.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the newsroom does with articles. Each change, its signature in the trail and its feed entry are one transaction. */
@Service
public class ArticleService {

    private final ArticleRepository articles;

    private final ArticleTrail trail;

    private final ArticleEvents events;

    private final IdempotencyKeys keys;

    private final Proofreader proofreader;

    private final TransactionalOperator transactions;

    private final ArticleMeters meters;

    private final Clock clock;

    ArticleService(
            ArticleRepository articles,
            ArticleTrail trail,
            ArticleEvents events,
            IdempotencyKeys keys,
            Proofreader proofreader,
            TransactionalOperator transactions,
            ArticleMeters meters,
            Clock clock) {
        this.articles = articles;
        this.trail = trail;
        this.events = events;
        this.keys = keys;
        this.proofreader = proofreader;
        this.transactions = transactions;
        this.meters = meters;
        this.clock = clock;
    }

    /** For staff: whatever its status; empty when there is no such article. */
    public Mono<Article> findForStaff(long id) {
        return this.articles.findById(id);
    }

    /** For staff: of one status, newest first. */
    public Flux<Article> listForStaff(ArticleStatus status, long beforeId, int limit) {
        return this.articles.listByStatus(status, beforeId, limit);
    }

    /**
     * A new draft.
     *
     * @param key the caller's {@code Idempotency-Key}: sent again it leads to the article of the first time, as it is now
     */
    public Mono<Article> create(ArticleDraft sent, StaffMember editor, @Nullable String key) {
        return proofread(sent)
                .flatMap(draft -> (key == null)
                        ? this.transactions.transactional(insert(draft, editor))
                        : this.transactions.transactional(insertOnce(draft, editor, Claim.of(editor.id(), key, sent))));
    }

    private Mono<Article> insertOnce(ArticleDraft draft, StaffMember editor, Claim claim) {
        Mono<Article> creation = insert(draft, editor).delayUntil(article -> this.keys.remember(claim, article.id()));
        Mono<Article> earlier = this.keys.articleOf(claim).flatMap(this.articles::findById);
        return this.keys.claim(claim).flatMap(first -> first ? creation : earlier);
    }

    private Mono<Article> insert(ArticleDraft draft, StaffMember editor) {
        return this.articles
                .nextIds(1)
                .single()
                .map(id -> Article.draft(id, draft, now()))
                .delayUntil(article -> this.articles.insert(List.of(article)))
                .delayUntil(article -> this.trail.sign(Step.of(article, "CREATED", editor, null)));
    }

    /**
     * New content: an edit of a draft, a correction of a public article.
     *
     * @param version the version the editor has seen
     */
    public Mono<Article> edit(long id, long version, ArticleDraft sent, StaffMember editor) {
        return proofread(sent)
                .flatMap(draft -> change(
                        id, version, article -> article.edit(draft, now()), article -> editStep(article, editor)));
    }

    private static Step editStep(Article edited, StaffMember editor) {
        return Step.of(edited, edited.isPublic() ? "CORRECTED" : "EDITED", editor, null);
    }

    /**
     * Publishes a draft.
     *
     * @param version the version it must have, null for any
     * @param moment when it counts as published, null for the moment the draft names, else now
     */
    public Mono<Article> publish(long id, @Nullable Long version, @Nullable Instant moment, StaffMember chief) {
        return Mono.fromRunnable(() -> this.proofreader.checkPublishedAt(moment))
                .then(change(
                        id,
                        version,
                        article -> article.publish(moment, now()),
                        article -> Step.of(article, "PUBLISHED", chief, null)));
    }

    /**
     * Has a draft published by itself, at a moment in the future.
     *
     * @param version the version it must have, null for any
     */
    public Mono<Article> schedule(long id, @Nullable Long version, Instant moment, StaffMember chief) {
        return Mono.fromRunnable(() -> this.proofreader.checkPublishAt(moment))
                .then(change(
                        id,
                        version,
                        article -> article.schedule(moment.truncatedTo(ChronoUnit.MICROS), now()),
                        article -> Step.of(article, "SCHEDULED", chief, "for " + article.publishAt())));
    }

    /** Makes a scheduled article a draft again. */
    public Mono<Article> unschedule(long id, @Nullable Long version, StaffMember chief) {
        return change(
                id,
                version,
                article -> article.unschedule(now()),
                article -> Step.of(article, "UNSCHEDULED", chief, null));
    }

    /**
     * Publishes a scheduled article whose time has come, with that time as its moment. Empty when its time hasn't come, when
     * it isn't scheduled any more, or while somebody else is changing it.
     */
    Mono<Article> publishDue(long id, Instant now) {
        return this.articles
                .lockDue(id, now)
                .map(article -> article.publish(article.publishAt(), now))
                .transform(decided -> keep(decided, Step::scheduled));
    }

    /** Takes a public article back, for a reason that the trail keeps. */
    public Mono<Article> withdraw(long id, @Nullable Long version, String reason, StaffMember chief) {
        return change(
                id,
                version,
                article -> article.withdraw(now()),
                article -> Step.of(article, "WITHDRAWN", chief, PlainText.line(reason)));
    }

    private Mono<Article> change(
            long id, @Nullable Long version, UnaryOperator<Article> decision, Function<Article, Step> signature) {
        return this.articles
                .lockById(id)
                .switchIfEmpty(Mono.error(() -> ArticleProblems.notFound(id)))
                .map(article -> decision.apply(checked(article, version)))
                .transform(decided -> keep(decided, signature));
    }

    /** The decision, its signature and what the others are told of it, all or nothing. */
    private Mono<Article> keep(Mono<Article> decided, Function<Article, Step> signature) {
        return decided.flatMap(this.articles::update)
                .delayUntil(article -> this.trail.sign(signature.apply(article)))
                .delayUntil(this.events::announce)
                .as(this.transactions::transactional)
                .doOnNext(this.meters::changed);
    }

    private static Article checked(Article article, @Nullable Long version) {
        EntityTags.check(version, article.version());
        return article;
    }

    /** Parsing 200 KB of HTML takes milliseconds, which the event loop doesn't have. */
    private Mono<ArticleDraft> proofread(ArticleDraft sent) {
        return Mono.fromCallable(() -> this.proofreader.proofread(sent)).subscribeOn(Schedulers.parallel());
    }

    /** As exact as PostgreSQL keeps it. */
    private Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
