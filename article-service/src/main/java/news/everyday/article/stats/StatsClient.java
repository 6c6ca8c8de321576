package news.everyday.article.stats;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import news.everyday.article.remote.RemoteProperties;
import news.everyday.article.remote.ServiceAddresses;
import news.everyday.article.remote.ServiceClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks stats-service. Never fails: what can't be found out is unknown. */
@Component
public class StatsClient {

    private final ServiceClient service;

    private final Clock clock;

    StatsClient(
            WebClient.Builder http,
            ServiceAddresses addresses,
            RemoteProperties properties,
            MeterRegistry meters,
            Clock clock) {
        this.service = new ServiceClient("stats-service", addresses.stats(), http, properties, meters);
        this.clock = clock;
    }

    public Mono<ViewCount> viewsOf(long articleId) {
        return this.service
                .get(Views.class, "/api/v1/views?articleIds={id}", articleId)
                .map(views -> views.countOf(articleId, this.clock))
                .defaultIfEmpty(ViewCount.unknown())
                .onErrorResume(failure -> this.service.fallback("views", failure, ViewCount.unknown()));
    }

    public Mono<HotList> hotList(Board board, int limit) {
        return this.service
                .get(Ranking.class, "/api/v1/rankings/{board}?limit={limit}", board.path(), limit)
                .map(ranking -> ranking.toHotList(this.clock))
                .defaultIfEmpty(HotList.unknown())
                .onErrorResume(failure -> this.service.fallback("rankings", failure, HotList.unknown()));
    }

    /** How the boards are reckoned. */
    public Mono<HotFormula> formula() {
        return this.service
                .get(HotFormula.class, "/api/v1/rankings/formula")
                .defaultIfEmpty(HotFormula.unknown())
                .onErrorResume(failure -> this.service.fallback("formula", failure, HotFormula.unknown()));
    }

    /** False while stats-service is known to fail. */
    public boolean isWell() {
        return this.service.isWell();
    }

    private static Instant moment(@Nullable OffsetDateTime asOf, Clock clock) {
        return (asOf != null) ? asOf.toInstant() : clock.instant();
    }

    record Views(List<Item> items, @Nullable OffsetDateTime asOf) {

        record Item(String articleId, long views) {}

        /** Unknown when stats-service says nothing about the article: silence is not zero. */
        ViewCount countOf(long articleId, Clock clock) {
            String id = Long.toString(articleId);
            return this.items.stream()
                    .filter(item -> item.articleId().equals(id))
                    .findFirst()
                    .map(item -> ViewCount.of(item.views(), moment(this.asOf, clock)))
                    .orElse(ViewCount.unknown());
        }
    }

    record Ranking(List<Item> items, @Nullable OffsetDateTime asOf) {

        record Item(
                String articleId,
                @Nullable Long views,
                @Nullable Double score,
                @Nullable Boolean pinned) {

            HotArticle toHotArticle() {
                return new HotArticle(
                        Long.parseLong(this.articleId), this.views, this.score, Boolean.TRUE.equals(this.pinned));
            }
        }

        HotList toHotList(Clock clock) {
            List<HotArticle> articles =
                    this.items.stream().map(Item::toHotArticle).toList();
            return new HotList(articles, moment(this.asOf, clock));
        }
    }
}
