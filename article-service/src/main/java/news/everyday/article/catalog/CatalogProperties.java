package news.everyday.article.catalog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the small tables are kept in memory.
 *
 * @param reloadInterval how long a change made on another replica may go unseen
 * @param loadTimeout how long a start waits for the first load
 */
@ConfigurationProperties("news.catalog")
public record CatalogProperties(
        @DefaultValue("5s") Duration reloadInterval,
        @DefaultValue("10s") Duration loadTimeout) {}
