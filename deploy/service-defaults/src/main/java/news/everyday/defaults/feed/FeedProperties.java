package news.everyday.defaults.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the change feed is served and read.
 *
 * @param publish whether this service owns a {@code feed} table and serves it
 * @param pollInterval how long a change may stay unseen when its notification got lost
 * @param heartbeat how often a silent feed says that it is alive
 * @param silence after how much silence a reader reconnects; longer than the heartbeat
 * @param probeInterval how often the connection that waits for notifications asks its server something; a mute server is
 *     left after this and {@code news.postgres.silence}
 * @param batchSize how many events are read or applied at once
 * @param listenUrl R2DBC address of the database itself, for {@code LISTEN}, where {@code spring.r2dbc.url} is that of a
 *     pooler which hands a connection on after each transaction; role, password and the rest are the pool's
 */
@Validated
@ConfigurationProperties("news.feed")
record FeedProperties(
        @DefaultValue("false") boolean publish,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("15s") Duration silence,
        @DefaultValue("3s") Duration probeInterval,
        @DefaultValue("200") @Min(1) @Max(1000) int batchSize,
        @Nullable String listenUrl) {}
