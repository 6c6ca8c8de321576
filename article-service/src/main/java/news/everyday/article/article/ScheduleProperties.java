package news.everyday.article.article;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How scheduled articles are published.
 *
 * @param interval between two looks at what is due
 * @param timeout patience with each look and with each article
 */
@ConfigurationProperties("news.schedule")
record ScheduleProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("10s") Duration timeout) {}
