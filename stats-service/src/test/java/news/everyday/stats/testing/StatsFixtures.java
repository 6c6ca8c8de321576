package news.everyday.stats.testing;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the tests of the whole service have in common. */
@TestConfiguration(proxyBeanMethods = false)
public class StatsFixtures {

    /** An id in the shard of most tests. */
    private static final long HOME = 960;

    private static final AtomicLong NEXT_ID = new AtomicLong(HOME);

    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock();
    }

    @Bean
    FeedStub feedStub() {
        return new FeedStub();
    }

    @Bean
    DynamicPropertyRegistrar feedAddress(FeedStub feed) {
        return registry -> {
            registry.add("news.services.article", feed::address);
            registry.add("news.services.comment", feed::address);
        };
    }

    @Bean
    Newsroom newsroom(
            ArticleCatalogue articles,
            StatsRedis redis,
            Shards shards,
            DatabaseClient database,
            @Qualifier("counterKeeper") SmartLifecycle keeper) {
        return new Newsroom(articles, redis, shards, database, keeper);
    }

    /** Publishes, waits, looks into the stores. */
    public static class Newsroom {

        private final ArticleCatalogue articles;

        private final StatsRedis redis;

        private final Shards shards;

        private final DatabaseClient database;

        private final SmartLifecycle keeper;

        Newsroom(
                ArticleCatalogue articles,
                StatsRedis redis,
                Shards shards,
                DatabaseClient database,
                SmartLifecycle keeper) {
            this.articles = articles;
            this.redis = redis;
            this.shards = shards;
            this.database = database;
            this.keeper = keeper;
        }

        public long publish() {
            return publish("reader-letters", null);
        }

        /** In the one shard whose keys the tests look at. */
        public long publish(String channel, @Nullable String station) {
            return publish(NEXT_ID.addAndGet(this.shards.all().size()), channel, station);
        }

        /** In any shard, the next article in the next one. */
        public long publishAnywhere(String channel) {
            long id = NEXT_ID.addAndGet(this.shards.all().size());
            return publish(
                    id + id / this.shards.all().size() % this.shards.all().size(), channel, null);
        }

        private long publish(long id, String channel, @Nullable String station) {
            this.articles.apply(article(id, true, channel, station));
            return id;
        }

        public long publishWithHeadline(String headline, String channel) {
            long id = NEXT_ID.incrementAndGet();
            this.articles.apply(new Article(id, true, headline, channel, null, "/articles/" + id, null, 1));
            store(id);
            return id;
        }

        /** Publishes articles of consecutive ids. */
        public void publishAll(String channel, long first, int count) {
            for (long id = first; id < first + count; id++) {
                this.articles.apply(article(id, true, channel, null));
            }
        }

        /** Publishes an article that the table knows as well. */
        public long publishStored(String channel) {
            long id = publish(channel, null);
            store(id);
            return id;
        }

        /** Writes what this pod knows of the article into the table, as the feed would. */
        public void store(long id) {
            Article article = Objects.requireNonNull(this.articles.find(id));
            this.database
                    .sql(
                            "insert into article (id, published, headline, channel, station, url, position)"
                                    + " values (:id, :published, :headline, :channel, :station, :url, 1) on conflict do nothing")
                    .bind("id", id)
                    .bind("published", article.published())
                    .bind("headline", article.headline())
                    .bind("channel", article.channel())
                    .bind("station", Parameters.in(R2dbcType.VARCHAR, article.station()))
                    .bind("url", article.url())
                    .then()
                    .block();
        }

        public void execute(String sql) {
            this.database.sql(sql).then().block();
        }

        public void withdraw(long id) {
            Article known = Objects.requireNonNull(this.articles.find(id));
            this.articles.apply(article(id, false, known.channel(), known.station()));
        }

        private static Article article(long id, boolean published, String channel, @Nullable String station) {
            return new Article(id, published, "清溪社区把闲置车棚改成“共享书房”", channel, station, "/articles/" + id, null, 1);
        }

        /** Until the counters are loaded, every view is refused. */
        public void awaitOpen() {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isOpen);
        }

        private boolean isOpen() {
            return this.shards.all().stream().allMatch(this::isOpen);
        }

        private boolean isOpen(Shard shard) {
            return Long.valueOf(1)
                    .equals(this.redis
                            .run(commands -> commands.exists(shard.keys().epoch()))
                            .onErrorReturn(0L)
                            .block());
        }

        /** Empties Redis and waits until it is loaded again. */
        public void loseRedis() {
            this.redis.run(commands -> commands.flushall()).block();
            awaitOpen();
        }

        public long storedTotal(long id) {
            return number("select coalesce(sum(views), 0) from article_total where article_id = " + id);
        }

        public long storedHours(long id) {
            return number("select coalesce(sum(views), 0) from article_hour where article_id = " + id);
        }

        public void awaitStoredTotal(long id, long views) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> storedTotal(id) == views);
        }

        public long number(String query) {
            return Objects.requireNonNull(this.database
                    .sql(query)
                    .map(row -> Objects.requireNonNull(row.get(0, Number.class)).longValue())
                    .one()
                    .block());
        }

        public String text(String query) {
            return Objects.requireNonNull(this.database
                    .sql(query)
                    .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                    .one()
                    .block());
        }

        /** Nothing is ranked, flushed or loaded until {@link #resumeKeeper()}. */
        public void stopKeeper() {
            this.keeper.stop();
        }

        public void resumeKeeper() {
            if (!this.keeper.isRunning()) {
                this.keeper.start();
            }
        }

        public Shard shard() {
            return this.shards.of(HOME);
        }

        public StatsRedis redis() {
            return this.redis;
        }
    }

    /** As many visitors read an article, each once. */
    public static void readBy(WebTestClient client, long articleId, int visitors) {
        for (int visitor = 1; visitor <= visitors; visitor++) {
            view(client, articleId, "app-" + visitor).expectStatus().isOk().expectBody();
        }
    }

    /** A view that may be acknowledged before Redis is ready; then the total that everybody sees. */
    public static void viewAndAwaitTotal(WebTestClient client, long articleId, String visitor, long total) {
        view(client, articleId, visitor).expectStatus().isOk().expectBody();
        awaitTotal(client, articleId, total);
    }

    public static void awaitTotal(WebTestClient client, long articleId, long total) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> client.get()
                        .uri("/api/v1/views?articleIds=" + articleId)
                        .exchange()
                        .expectBody()
                        .jsonPath("$.items[0].views")
                        .isEqualTo(total));
    }

    /** A view as an app sends it. */
    public static WebTestClient.ResponseSpec view(WebTestClient client, long articleId, String visitor) {
        return client.post()
                .uri("/api/v1/views")
                .header("X-Visitor-Id", visitor)
                .bodyValue("{\"articleId\":\"" + articleId + "\"}")
                .exchange();
    }
}
