package news.everyday.member.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The sessions that were ended before their time while access tokens of theirs may still be about. */
@Service
public class EndedSessions {

    /** Clocks differ, and those who check tokens allow for it. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final SessionRepository sessions;

    private final Duration tokenLifetime;

    private final Clock clock;

    EndedSessions(
            SessionRepository sessions,
            @Value("${news.member.access-lifetime:10m}") Duration tokenLifetime,
            Clock clock) {
        this.sessions = sessions;
        this.tokenLifetime = tokenLifetime;
        this.clock = clock;
    }

    /**
     * What was ended since a moment; no further back than tokens live.
     *
     * @param since by this service's clock
     */
    public Mono<Ended> since(Instant since) {
        Instant now = this.clock.instant();
        Instant horizon = now.minus(this.tokenLifetime).minus(MARGIN);
        return this.sessions
                .findEndedSince(since.isBefore(horizon) ? horizon : since)
                .collectList()
                .map(ids -> new Ended(ids, now));
    }

    /** @param asOf the moment of the answer, by this service's clock */
    public record Ended(List<UUID> items, Instant asOf) {}
}
