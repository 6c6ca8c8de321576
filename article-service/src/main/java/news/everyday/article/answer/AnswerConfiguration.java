package news.everyday.article.answer;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    /** What ages the answers and panels in memory; tests turn it by hand. */
    @Bean
    Ticker answerTicker() {
        return Ticker.systemTicker();
    }
}
