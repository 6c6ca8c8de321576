package news.everyday.stats.ranking.override;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.everyday.defaults.lifecycle.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The decisions in force, in the memory of this pod, so that reading a board doesn't need PostgreSQL. They are read anew every
 * second; while that fails the last known ones hold, each until its end.
 */
@Component
public class Overrides extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(Overrides.class);

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final OverrideTable table;

    private final Clock clock;

    private volatile Map<String, List<BoardOverride>> byBoard = Map.of();

    Overrides(OverrideTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Pinned articles (置顶) of a board, the last decided first. */
    public List<Long> pinned(String board) {
        return articles(board, OverrideAction.PIN);
    }

    /** Articles that a board doesn't show. */
    public List<Long> suppressed(String board) {
        return articles(board, OverrideAction.SUPPRESS);
    }

    private List<Long> articles(String board, OverrideAction action) {
        List<BoardOverride> decided = this.byBoard.getOrDefault(board, List.of());
        if (decided.isEmpty()) {
            return List.of();
        }
        return decided.stream()
                .filter(override -> override.action() == action && override.holdsAt(this.clock.instant()))
                .map(BoardOverride::articleId)
                .toList();
    }

    /** Never fails: what was decided stays decided, and this pod knows it a second later. */
    Mono<Void> refresh() {
        return this.table
                .listHolding(this.clock.instant())
                .collect(Collectors.groupingBy(BoardOverride::board))
                .doOnNext(found -> this.byBoard = Map.copyOf(found))
                .then()
                .onErrorResume(Overrides::logged);
    }

    @Override
    protected Flux<?> work() {
        return Mono.defer(this::refresh).then(Mono.delay(INTERVAL)).repeat();
    }

    private static Mono<Void> logged(Throwable failure) {
        log.debug("Decisions about boards can't be read, the last known hold: {}", failure.toString());
        return Mono.empty();
    }
}
