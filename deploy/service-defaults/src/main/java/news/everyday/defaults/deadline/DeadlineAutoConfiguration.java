package news.everyday.defaults.deadline;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class DeadlineAutoConfiguration {

    /** The gateway counts the time itself. */
    @Bean
    @ConditionalOnProperty(name = "news.deadline.honoured", matchIfMissing = true)
    DeadlineWebFilter deadlineWebFilter() {
        return new DeadlineWebFilter();
    }
}
