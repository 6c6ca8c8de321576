package news.everyday.stats.audience;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.everyday.defaults.lifecycle.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Looks at the views that were counted, a tenth of a second later and on a thread of its own: no view waits for it, but the
 * ranking does, long enough to know which of them raise nothing. What is lost when a pod dies or Redis is away is a moment of
 * the heat and of who reads now, never a view.
 */
@Component
class AudienceRound extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(AudienceRound.class);

    private static final Duration INTERVAL = Duration.ofMillis(100);

    /** Who reads is told every three seconds. */
    private static final int ROUNDS_TO_GATHER = 30;

    /** And every ten where very much is read: what costs Redis most is an article, not a visitor. */
    private static final int MOST_ROUNDS_TO_GATHER = 100;

    private static final int FEW_ARTICLES = 1_000;

    /** Articles of which a pod says each time who reads them; those beyond are left out. Bounds what Redis has to hold. */
    private static final int MOST_ARTICLES = 15_000;

    private final Sightings sightings;

    private final SourceWatch watch;

    private final DampedViews damped;

    private final ReadersNow readers;

    private final Clock clock;

    private final Counter dampedViews;

    /** Article → who looked since it was last told; for the thread of the rounds. */
    private Map<Long, List<Long>> visitors = new HashMap<>();

    /** Since it was last told. */
    private int rounds;

    AudienceRound(
            Sightings sightings,
            SourceWatch watch,
            DampedViews damped,
            ReadersNow readers,
            Clock clock,
            MeterRegistry meters) {
        this.sightings = sightings;
        this.watch = watch;
        this.damped = damped;
        this.readers = readers;
        this.clock = clock;
        this.dampedViews = Counter.builder("news.audience.damped")
                .description("Views that were counted but raise no board, as their source had its share")
                .register(meters);
    }

    @Override
    protected Flux<?> work() {
        return Flux.using(() -> Schedulers.newSingle("audience", true), this::rounds, Scheduler::dispose);
    }

    private Flux<?> rounds(Scheduler thread) {
        return Mono.fromSupplier(this::look)
                .subscribeOn(thread)
                .flatMap(this::hand)
                .onErrorResume(AudienceRound::logged)
                .then(Mono.delay(INTERVAL))
                .repeat();
    }

    private Look look() {
        Map<Long, Long> damped = new HashMap<>();
        int now = (int) this.clock.instant().getEpochSecond();
        this.sightings.drain((article, visitor, block, agent) -> {
            gather(article, visitor);
            if (!this.watch.raises(article, visitor, block, agent, now)) {
                damped.merge(article, 1L, Long::sum);
            }
        });
        return new Look(damped, gathered());
    }

    private void gather(long article, long visitor) {
        List<Long> known = this.visitors.get(article);
        if (known != null) {
            known.add(visitor);
        } else if (this.visitors.size() < MOST_ARTICLES) {
            List<Long> first = new ArrayList<>(2);
            first.add(visitor);
            this.visitors.put(article, first);
        }
    }

    private Map<Long, List<Long>> gathered() {
        this.rounds++;
        if (this.rounds < (this.visitors.size() < FEW_ARTICLES ? ROUNDS_TO_GATHER : MOST_ROUNDS_TO_GATHER)) {
            return Map.of();
        }
        Map<Long, List<Long>> gathered = this.visitors;
        this.visitors = new HashMap<>();
        this.rounds = 0;
        return gathered;
    }

    private Mono<Void> hand(Look look) {
        look.damped().values().forEach(this.dampedViews::increment);
        return this.damped.add(look.damped()).then(Mono.defer(() -> this.readers.add(look.visitors())));
    }

    private static Mono<Void> logged(Throwable failure) {
        log.debug("What views tell could not be stored: {}", failure.toString());
        return Mono.empty();
    }

    /**
     * What one round saw.
     *
     * @param damped article → views that raise nothing
     * @param visitors article → who looked; none in most rounds
     */
    private record Look(Map<Long, Long> damped, Map<Long, List<Long>> visitors) {}
}
