package news.everyday.article.remote;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services live that the pages ask.
 *
 * @param comment base address of comment-service
 * @param stats base address of stats-service
 */
@ConfigurationProperties("news.services")
public record ServiceAddresses(
        @DefaultValue("http://localhost:8082") URI comment,
        @DefaultValue("http://localhost:8084") URI stats) {}
