package news.everyday.gateway.session;

import java.time.Duration;
import java.time.Instant;
import news.everyday.defaults.lifecycle.BackgroundWork;
import news.everyday.gateway.security.EndedSessions;
import news.everyday.gateway.session.MemberSessionsClient.Ended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks member-service every other second which sessions were ended: at first for all whose tokens can still be about,
 * then for what is new. While it can't be asked nobody can end a session either.
 */
@Component
class EndedSessionsFollower extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(EndedSessionsFollower.class);

    /** Asked for again each time: what was committed late, and replicas whose clocks differ. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final MemberSessionsClient members;

    private final EndedSessions ended;

    private final Duration poll;

    private volatile Instant since = Instant.EPOCH;

    private volatile boolean failing;

    EndedSessionsFollower(MemberSessionsClient members, EndedSessions ended, SessionProperties properties) {
        this.members = members;
        this.ended = ended;
        this.poll = properties.poll();
    }

    @Override
    protected Flux<?> work() {
        this.since = Instant.EPOCH;
        return Flux.interval(Duration.ZERO, this.poll)
                .onBackpressureDrop()
                .concatMap(tick -> ask().onErrorResume(this::report), 1);
    }

    private Mono<Void> ask() {
        return Mono.defer(() -> this.members.endedSince(this.since))
                .doOnNext(this::remember)
                .then();
    }

    private void remember(Ended news) {
        this.ended.add(news.items());
        this.since = news.asOf().minus(OVERLAP);
        this.failing = false;
    }

    /** Once for each outage. */
    private Mono<Void> report(Throwable failure) {
        if (!this.failing) {
            log.warn("member-service can't say which sessions were ended: {}", failure.toString());
        }
        this.failing = true;
        return Mono.empty();
    }
}
