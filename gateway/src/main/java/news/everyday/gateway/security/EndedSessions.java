package news.everyday.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The sessions (会话) whose access tokens are refused although their time isn't over: signed out, banned, stolen. Kept
 * for as long as such a token could live, then it is refused for its age.
 */
@Component
public final class EndedSessions {

    private final Cache<String, Boolean> ended;

    EndedSessions(@Value("${news.gateway.sessions.token-life:11m}") Duration tokenLife, MeterRegistry meters) {
        this.ended = Caffeine.newBuilder().expireAfterWrite(tokenLife).build();
        meters.gauge("news.gateway.sessions.ended", this.ended, Cache::estimatedSize);
    }

    public void add(Collection<String> sessionIds) {
        sessionIds.forEach(id -> this.ended.get(id, unknown -> true));
    }

    /** @param sessionId the token's {@code sid} */
    boolean contain(@Nullable Object sessionId) {
        return sessionId instanceof String id && this.ended.getIfPresent(id) != null;
    }
}
