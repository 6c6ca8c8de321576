package news.everyday.gateway.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long clients may take. Whoever holds connections open by sending a byte now and then (慢速攻击) is cut off.
 *
 * @param headers from the first byte of a request to the end of its headers
 * @param pause between two pieces of a body
 * @param body for the whole of it
 */
@ConfigurationProperties("news.gateway.slow-clients")
record SlowClientProperties(
        @DefaultValue("15s") Duration headers,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("2m") Duration body) {}
