package news.everyday.stats.config;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are that we follow.
 *
 * @param article base address of article-service
 * @param comment base address of comment-service
 */
@ConfigurationProperties("news.services")
public record ServicesProperties(
        @DefaultValue("http://localhost:8081") URI article,
        @DefaultValue("http://localhost:8082") URI comment) {}
