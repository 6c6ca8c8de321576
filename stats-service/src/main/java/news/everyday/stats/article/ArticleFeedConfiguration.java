package news.everyday.stats.article;

import java.util.Set;
import news.everyday.defaults.feed.FeedConsumer;
import news.everyday.defaults.feed.FeedConsumers;
import news.everyday.defaults.feed.FeedEvent;
import news.everyday.stats.config.ServicesProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Writes article-service's changes into our table, on whichever pod comes first. */
@Configuration(proxyBeanMethods = false)
class ArticleFeedConfiguration {

    private static final Set<String> TYPES = Set.of("ArticlePublished", "ArticleCorrected", "ArticleWithdrawn");

    @Bean
    FeedConsumer articleFeed(FeedConsumers feeds, ServicesProperties services, ArticleTable table) {
        return feeds.consume("article", services.article(), event -> record(table, event));
    }

    private static Mono<Void> record(ArticleTable table, FeedEvent event) {
        return isAboutArticles(event) ? table.save(Article.from(event)) : Mono.empty();
    }

    static boolean isAboutArticles(FeedEvent event) {
        return TYPES.contains(event.type());
    }
}
