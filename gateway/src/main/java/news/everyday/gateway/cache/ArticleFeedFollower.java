package news.everyday.gateway.cache;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.everyday.defaults.feed.FeedClient;
import news.everyday.defaults.feed.FeedEvent;
import news.everyday.defaults.lifecycle.BackgroundWork;
import news.everyday.gateway.upstream.Upstreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Follows article-service's feed for as long as the gateway runs and outdates what changed, drops what was withdrawn. It keeps no position: the cache
 * starts empty, and what was kept before a gap in the feed is no longer believed.
 */
@Component
class ArticleFeedFollower extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(ArticleFeedFollower.class);

    private static final String WITHDRAWN = "ArticleWithdrawn";

    private static final int BATCH = 256;

    private static final Duration BATCH_WAIT = Duration.ofMillis(20);

    private final FeedClient feed;

    private final Upstreams upstreams;

    private final ResponseCache cache;

    private final Duration purgeAgain;

    ArticleFeedFollower(FeedClient feed, Upstreams upstreams, ResponseCache cache, CacheProperties properties) {
        this.feed = feed;
        this.upstreams = upstreams;
        this.cache = cache;
        this.purgeAgain = properties.purgeAgain();
    }

    @Override
    protected Flux<?> work() {
        return Flux.defer(() -> this.feed.messagesFromNow(this.upstreams.addressOf("article")))
                .doOnNext(message -> noteThatTheFeedSpeaks())
                .filter(message -> !message.isHeartbeat())
                .bufferTimeout(BATCH, BATCH_WAIT, true)
                .flatMap(this::purge)
                .doFinally(signal -> this.cache.loseFeed())
                .doOnError(failure -> log.warn("Article feed lost, trying again: {}", failure.toString()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100)).maxBackoff(Duration.ofSeconds(1)));
    }

    private void noteThatTheFeedSpeaks() {
        if (!this.cache.isFeedFollowed()) {
            this.cache.followFeed();
        }
    }

    private Mono<Void> purge(List<FeedEvent> events) {
        boolean withdrawn = events.stream().anyMatch(event -> WITHDRAWN.equals(event.type()));
        if (withdrawn) {
            return Flux.just(Duration.ZERO, this.purgeAgain)
                    .concatMap(Mono::delay)
                    .doOnNext(tick -> this.cache.purgeAllArticles())
                    .then();
        }
        Set<String> ids = events.stream().map(FeedEvent::key).collect(Collectors.toSet());
        return Mono.fromRunnable(() -> this.cache.outdate(ids));
    }
}
