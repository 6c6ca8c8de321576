package news.everyday.gateway.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Streams of events.
 *
 * @param heartbeat after how much silence a comment is sent, so that nobody on the way takes the connection for dead
 */
@ConfigurationProperties("news.gateway.streams")
record StreamProperties(@DefaultValue("15s") Duration heartbeat) {}
