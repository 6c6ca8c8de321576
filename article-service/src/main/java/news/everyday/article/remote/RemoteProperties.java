package news.everyday.article.remote;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long another service may take. A page waits for it, so all of this is short.
 *
 * @param connectTimeout for the connection
 * @param timeout for each attempt
 * @param deadline for all attempts together
 * @param giveUpAfter how long a call that nobody waits for any more may still take before its connection is closed
 * @param maxConnections to one service
 * @param openFor how long a service that failed is left alone before it is tried again
 */
@ConfigurationProperties("news.remote")
public record RemoteProperties(
        @DefaultValue("200ms") Duration connectTimeout,
        @DefaultValue("300ms") Duration timeout,
        @DefaultValue("400ms") Duration deadline,
        @DefaultValue("1s") Duration giveUpAfter,
        @DefaultValue("64") int maxConnections,
        @DefaultValue("2s") Duration openFor) {}
