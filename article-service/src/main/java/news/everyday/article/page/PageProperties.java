package news.everyday.article.page;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are made.
 *
 * @param publicUrl the site's address for the world, used until the site settings name one
 * @param panelTtl how long a click count, hot list or comments are shown again before they are asked for again
 * @param remember how long the last known number or list may stand in for one that can't be had
 * @param ownTimeout how long a page waits for its own recommendations before it does without
 * @param listSize articles on a page of a list
 */
@ConfigurationProperties("news.page")
public record PageProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("2s") Duration panelTtl,
        @DefaultValue("1h") Duration remember,
        @DefaultValue("1s") Duration ownTimeout,
        @DefaultValue("20") int listSize) {}
