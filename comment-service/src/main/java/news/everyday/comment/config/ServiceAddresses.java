package news.everyday.comment.config;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services live whose feeds are read.
 *
 * @param article base address of article-service
 * @param member base address of member-service
 */
@ConfigurationProperties("news.services")
public record ServiceAddresses(
        @DefaultValue("http://localhost:8081") URI article,
        @DefaultValue("http://localhost:8083") URI member) {}
