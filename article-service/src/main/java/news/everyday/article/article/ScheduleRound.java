package news.everyday.article.article;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.everyday.article.article.DueArticles.Due;
import news.everyday.defaults.lifecycle.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Publishes what is due (定时发布), on every replica: whoever locks an article first publishes it, the others pass over it. Each
 * article is a transaction of its own, so that one that can't be published holds up no other; it is tried again in the next
 * round, as is everything that came due while no replica ran.
 */
@Component
class ScheduleRound extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(ScheduleRound.class);

    /** So many are found at a time. */
    private static final int PAGE = 100;

    private final DueArticles due;

    private final ArticleService articles;

    private final ScheduleProperties properties;

    private final Clock clock;

    private final Timer published;

    private final Counter failures;

    /** Everything due until then is published; null before the first look. */
    private volatile @Nullable Instant done;

    ScheduleRound(
            DueArticles due,
            ArticleService articles,
            ScheduleProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.due = due;
        this.articles = articles;
        this.properties = properties;
        this.clock = clock;
        this.published = Timer.builder("news.article.schedule.published")
                .description("Scheduled articles that were published here, and how long after their time")
                .register(meters);
        this.failures = Counter.builder("news.article.schedule.failures")
                .description("Attempts to publish a scheduled article that failed")
                .register(meters);
        Gauge.builder("news.article.schedule.lag", this, ScheduleRound::lagSeconds)
                .description("Since when, as far as this replica knows, something due waits to be published")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Also grows while nobody can look: then nobody publishes what comes due either. */
    private double lagSeconds() {
        Instant until = this.done;
        return (until == null) ? Double.NaN : millisSince(until) / 1000.0;
    }

    private long millisSince(Instant moment) {
        return Math.max(0, Duration.between(moment, this.clock.instant()).toMillis());
    }

    @Override
    protected Flux<?> work() {
        return Mono.defer(this::publishDue)
                .then(Mono.delay(this.properties.interval()))
                .repeat();
    }

    /** Never fails: what could not be published is still due in the next round. */
    Mono<Void> publishDue() {
        Instant now = this.clock.instant();
        return page(now, Due.FIRST)
                .expand(found -> nextPage(now, found))
                .concatMap(this::publishAll, 1)
                .then(Mono.defer(() -> this.due.findOldest(now).timeout(this.properties.timeout())))
                .defaultIfEmpty(now)
                .doOnNext(until -> this.done = until)
                .doOnError(ex -> log.warn("Could not look up what is due: {}", ex.toString()))
                .onErrorComplete()
                .then();
    }

    private Mono<List<Due>> page(Instant now, Due after) {
        return this.due.list(now, after, PAGE).collectList().timeout(this.properties.timeout());
    }

    private Mono<List<Due>> nextPage(Instant now, List<Due> found) {
        return (found.size() < PAGE) ? Mono.empty() : page(now, found.get(PAGE - 1));
    }

    private Mono<Void> publishAll(List<Due> found) {
        return Flux.fromIterable(found).concatMap(this::publish).then();
    }

    private Mono<Void> publish(Due article) {
        return this.articles
                .publishDue(article.id(), this.clock.instant().truncatedTo(ChronoUnit.MICROS))
                .timeout(this.properties.timeout())
                .doOnNext(shown -> this.published.record(millisSince(article.publishAt()), TimeUnit.MILLISECONDS))
                .doOnError(ex -> failed(article, ex))
                .onErrorComplete()
                .then();
    }

    private void failed(Due article, Throwable failure) {
        this.failures.increment();
        log.warn(
                "Article {} was due at {} and could not be published: {}",
                article.id(),
                article.publishAt(),
                failure.toString());
    }

    /** After the catalogues, which name the channel in what the other services are told. */
    @Override
    public int getPhase() {
        return 1;
    }
}
