package news.everyday.comment.comment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import news.everyday.defaults.lifecycle.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks at intervals whether the kept counts are those of the comments. They always should be; it only tells, as a
 * difference means that somebody wrote by hand or that we have a mistake. Every replica reports the same number.
 */
@Component
class CountDriftWatch extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(CountDriftWatch.class);

    private final CommentCounts counts;

    private final Duration interval;

    private volatile double drifted = Double.NaN;

    CountDriftWatch(CommentCounts counts, CommentProperties properties, MeterRegistry meters) {
        this.counts = counts;
        this.interval = properties.driftInterval();
        Gauge.builder("news.comment.count.drift", this, watch -> watch.drifted)
                .description("Articles whose kept number of approved comments is not the real one")
                .register(meters);
    }

    /** The first look comes after a while: a start has better things to do than count all comments. */
    @Override
    protected Flux<?> work() {
        return Flux.interval(this.interval).onBackpressureDrop().concatMap(tick -> look(), 1);
    }

    /** A look that fails leaves the last number. */
    Mono<Void> look() {
        return this.counts
                .findDrift()
                .map(CommentCount::articleId)
                .collectList()
                .doOnNext(articles -> this.drifted = articles.size())
                .filter(articles -> !articles.isEmpty())
                .doOnNext(articles -> log.error("Comment counts of articles {} are wrong", articles))
                .doOnError(ex -> log.warn("Could not compare the comment counts: {}", ex.toString()))
                .onErrorComplete()
                .then();
    }
}
