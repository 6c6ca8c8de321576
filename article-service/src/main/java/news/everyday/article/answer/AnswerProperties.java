package news.everyday.article.answer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How prepared answers are kept.
 *
 * @param ttl how long one is given again; a withdrawn article may be seen that long where its event went unheard
 * @param cacheSize memory for them
 */
@ConfigurationProperties("news.answer")
public record AnswerProperties(
        @DefaultValue("1s") Duration ttl,
        @DefaultValue("64MB") DataSize cacheSize) {}
