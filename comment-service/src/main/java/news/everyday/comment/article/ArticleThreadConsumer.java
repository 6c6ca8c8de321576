package news.everyday.comment.article;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import news.everyday.comment.config.ServiceAddresses;
import news.everyday.defaults.feed.FeedConsumer;
import news.everyday.defaults.feed.FeedConsumers;
import news.everyday.defaults.feed.FeedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps our view of the articles up to date. An event that can't be read is logged, counted and passed over: waiting for
 * it would keep every later withdrawal from arriving.
 */
@Configuration(proxyBeanMethods = false)
class ArticleThreadConsumer {

    private static final Logger log = LoggerFactory.getLogger(ArticleThreadConsumer.class);

    private static final Set<String> TYPES = Set.of("ArticlePublished", "ArticleCorrected", "ArticleWithdrawn");

    private final ArticleThreads threads;

    private final JsonMapper json;

    private final MeterRegistry meters;

    ArticleThreadConsumer(ArticleThreads threads, JsonMapper json, MeterRegistry meters) {
        this.threads = threads;
        this.json = json;
        this.meters = meters;
    }

    @Bean
    FeedConsumer articleFeed(FeedConsumers feeds, ServiceAddresses services) {
        return feeds.consume("article", services.article(), this::apply);
    }

    private Mono<Void> apply(FeedEvent event) {
        if (!TYPES.contains(event.type())) {
            return Mono.empty();
        }
        try {
            return this.threads.save(
                    this.json.treeToValue(event.payload(), ArticleChanged.class).toThread());
        } catch (JacksonException | IllegalArgumentException ex) {
            log.error("Passing over article event {}, which can't be read", event.position(), ex);
            this.meters.counter("news.feed.unreadable", "feed", "article").increment();
            return Mono.empty();
        }
    }

    /** The fields of the article's state that matter here; the others are ignored. Closed where it doesn't say open. */
    record ArticleChanged(
            long id,
            @Nullable String status,
            @Nullable String headline,
            @Nullable String channel,
            @Nullable Boolean commentsOpen) {

        ArticleThread toThread() {
            if (this.id <= 0 || this.status == null) {
                throw new IllegalArgumentException("An article's state needs its id and status");
            }
            String title = (this.headline != null) ? this.headline : "";
            boolean open = Boolean.TRUE.equals(this.commentsOpen);
            return new ArticleThread(this.id, this.status, open, title, this.channel);
        }
    }
}
