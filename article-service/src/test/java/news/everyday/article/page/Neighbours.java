package news.everyday.article.page;

import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import news.everyday.article.comment.CommentClient;
import news.everyday.article.remote.StubService;
import news.everyday.article.stats.StatsClient;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The services around this one, played, and a clock for the caches that is turned by hand. */
@TestConfiguration(proxyBeanMethods = false)
class Neighbours {

    final StubService stats = StubService.start();

    final StubService comments = StubService.start();

    private final AtomicLong nanos = new AtomicLong();

    @Bean
    @Primary
    Ticker testTicker() {
        return this.nanos::get;
    }

    @Bean
    DynamicPropertyRegistrar neighbourAddresses() {
        return registry -> {
            registry.add("news.services.stats", this.stats::address);
            registry.add("news.services.comment", this.comments::address);
            registry.add("news.remote.open-for", () -> "50ms");
        };
    }

    /** Time passes for everything kept in memory. */
    void pass(Duration time) {
        this.nanos.addAndGet(time.toNanos());
    }

    /** Both are well and trusted again, everything remembered is forgotten; they answer with what a new portal has. */
    void recover(StatsClient statsClient, CommentClient commentClient) {
        this.stats.reset();
        this.comments.reset();
        this.stats.answers("/api/v1/views", "{\"items\":[]}").answers("/api/v1/rankings", "{\"items\":[]}");
        this.comments.answers("/api/v1/articles", CommentStories.NONE);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            statsClient.viewsOf(1).block();
            commentClient.newestOf(1, 1).block();
            return statsClient.isWell() && commentClient.isWell();
        });
        pass(Duration.ofHours(3));
    }
}
