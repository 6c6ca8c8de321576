package news.everyday.article.comment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import news.everyday.article.remote.RemoteProperties;
import news.everyday.article.remote.ServiceAddresses;
import news.everyday.article.remote.ServiceClient;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks comment-service. Never fails: what can't be found out is unknown. */
@Component
public class CommentClient {

    private final ServiceClient service;

    private final Clock clock;

    CommentClient(
            WebClient.Builder http,
            ServiceAddresses addresses,
            RemoteProperties properties,
            MeterRegistry meters,
            Clock clock) {
        this.service = new ServiceClient("comment-service", addresses.comment(), http, properties, meters);
        this.clock = clock;
    }

    /** The newest comments of an article; an article that comment-service hasn't heard of has none. */
    public Mono<CommentPage> newestOf(long articleId, int limit) {
        return this.service
                .get(CommentListing.class, "/api/v1/articles/{id}/comments?sort=newest&limit={limit}", articleId, limit)
                .defaultIfEmpty(CommentListing.EMPTY)
                .map(listing -> listing.toPage(this.clock.instant()))
                .onErrorResume(failure -> this.service.fallback("comments", failure, CommentPage.unknown()));
    }

    /** False while comment-service is known to fail. */
    public boolean isWell() {
        return this.service.isWell();
    }
}
