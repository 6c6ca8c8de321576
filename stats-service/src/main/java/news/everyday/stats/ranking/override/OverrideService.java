package news.everyday.stats.ranking.override;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.article.ArticleNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What chief editors (主编) do with boards. Every decision is signed in the trail, in the same transaction. */
@Service
public class OverrideService {

    /** More pins than this and a board is no ranking any more. */
    private static final int MOST_PINS = 10;

    private static final int MOST_SUPPRESSED = 200;

    private final OverrideTable table;

    private final Overrides overrides;

    private final ArticleCatalogue articles;

    private final TransactionalOperator transactions;

    private final Clock clock;

    OverrideService(
            OverrideTable table,
            Overrides overrides,
            ArticleCatalogue articles,
            TransactionalOperator transactions,
            Clock clock) {
        this.table = table;
        this.overrides = overrides;
        this.articles = articles;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Decides, or decides anew. Fails with 404 for an article that isn't published, with 409 when the board has too many, with
     * 428 when something holds that wasn't seen, and with 412 when it isn't the version that was.
     *
     * @param seen version that the editor saw; null for none
     */
    public Mono<BoardOverride> decide(Decision decision, Editor by, @Nullable Long seen) {
        if (!this.articles.isPublished(decision.articleId())) {
            return Mono.error(() -> new ArticleNotFoundException(java.util.List.of(decision.articleId())));
        }
        return this.table
                .lock(decision.board())
                .then(Mono.defer(() -> versionAfter(decision, seen)))
                .map(version -> decision.by(by, version, now()))
                .delayUntil(this::requireRoom)
                .delayUntil(this.table::save)
                .delayUntil(this.table::record)
                .as(this.transactions::transactional)
                .delayUntil(saved -> this.overrides.refresh());
    }

    /** Who saw nothing may only decide where nothing holds. */
    private Mono<Long> versionAfter(Decision decision, @Nullable Long seen) {
        return this.table
                .find(decision.board(), decision.articleId())
                .delayUntil(known -> requireSeen(known, seen))
                .map(known -> known.version() + 1)
                .switchIfEmpty(Mono.defer(() -> (seen == null) ? Mono.just(1L) : conflict()));
    }

    private Mono<Void> requireSeen(BoardOverride known, @Nullable Long seen) {
        if (seen == null && known.holdsAt(this.clock.instant())) {
            return Mono.error(OverrideProblems::versionRequired);
        }
        return (seen == null || seen == known.version()) ? Mono.empty() : conflict();
    }

    private static <T> Mono<T> conflict() {
        return Mono.error(OverrideProblems::changedMeanwhile);
    }

    private Mono<Void> requireRoom(BoardOverride override) {
        int most = (override.action() == OverrideAction.PIN) ? MOST_PINS : MOST_SUPPRESSED;
        return this.table
                .countOthers(override, this.clock.instant())
                .filter(others -> others >= most)
                .flatMap(others -> Mono.error(OverrideProblems.tooMany(most)));
    }

    /** Leaves an article to its heat again. Fails with 404 where nothing is decided, with 412 for another version. */
    public Mono<Void> lift(String board, long articleId, String reason, Editor by, @Nullable Long seen) {
        return this.table
                .lock(board)
                .then(Mono.defer(() -> get(board, articleId)))
                .flatMap(known -> (seen == null || seen == known.version()) ? Mono.just(known) : conflict())
                .delayUntil(this.table::remove)
                .delayUntil(known -> this.table.record(lifted(known, reason, by)))
                .as(this.transactions::transactional)
                .then(Mono.defer(this.overrides::refresh));
    }

    private BoardOverride lifted(BoardOverride known, String reason, Editor by) {
        Instant now = now();
        return new BoardOverride(
                known.board(), known.articleId(), OverrideAction.LIFT, reason, now, known.version(), by, now);
    }

    /** Fails with 404 where nothing holds. */
    public Mono<BoardOverride> get(String board, long articleId) {
        return this.table
                .find(board, articleId)
                .filter(found -> found.holdsAt(this.clock.instant()))
                .switchIfEmpty(Mono.error(() -> OverrideProblems.notFound(board, articleId)));
    }

    /** Those that hold. */
    public Flux<BoardOverride> list(String board) {
        return this.table
                .listHolding(this.clock.instant())
                .filter(override -> override.board().equals(board));
    }

    /** The trail (操作记录), newest first. */
    public Flux<BoardOverride.Act> listActs(String board, long before, int limit) {
        return this.table.listActs(board, before, limit);
    }

    private Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What an editor wants. */
    public record Decision(String board, long articleId, OverrideAction action, String reason, Instant until) {

        private BoardOverride by(Editor editor, long version, Instant at) {
            return new BoardOverride(
                    this.board, this.articleId, this.action, this.reason, this.until, version, editor, at);
        }
    }
}
