package news.everyday.stats.comment;

import io.micrometer.core.instrument.MeterRegistry;
import news.everyday.defaults.feed.FeedConsumer;
import news.everyday.defaults.feed.FeedConsumers;
import news.everyday.defaults.feed.FeedEvent;
import news.everyday.stats.config.ServicesProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Writes comment-service's counts into our tables, on whichever pod comes first. */
@Configuration(proxyBeanMethods = false)
class CommentFeedConfiguration {

    private static final Logger log = LoggerFactory.getLogger(CommentFeedConfiguration.class);

    @Bean
    FeedConsumer commentFeed(
            FeedConsumers feeds, ServicesProperties services, CommentCountTable table, MeterRegistry meters) {
        return feeds.consume("comment", services.comment(), event -> record(table, event, meters));
    }

    /** An event that can't be read must not hold up those behind it. */
    private static Mono<Void> record(CommentCountTable table, FeedEvent event, MeterRegistry meters) {
        if (!CommentCount.EVENT.equals(event.type())) {
            return Mono.empty();
        }
        try {
            return table.save(CommentCount.from(event));
        } catch (IllegalArgumentException ex) {
            log.error("Passing over comment event {}, which can't be read", event.position(), ex);
            meters.counter("news.feed.unreadable", "feed", "comment").increment();
            return Mono.empty();
        }
    }
}
