package news.everyday.article.page;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** What ages the pages and panels in memory; tests turn it by hand. */
    @Bean
    Ticker pageTicker() {
        return Ticker.systemTicker();
    }
}
