package news.everyday.stats.counter;

import static news.everyday.stats.testing.StatsFixtures.readBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import news.everyday.stats.ranking.DeltaRanking;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Articles of other tests may have drifted, so what is added here counts. */
@StatsTest
class DriftWatchIntegrationTests {

    private static final Duration SETTLED = Duration.ofMillis(20);

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private DeltaRanking ranking;

    @Autowired
    private DeltaFlush flush;

    @Autowired
    private DriftWatch watch;

    @Autowired
    private SettledTotals settled;

    @Autowired
    private MeterRegistry meters;

    private Shard shard;

    private long article;

    @BeforeEach
    void readAndFlush() {
        this.newsroom.awaitOpen();
        this.newsroom.stopKeeper();
        this.shard = this.newsroom.shard();
        this.article = this.newsroom.publish();
        readBy(this.client, this.article, 3);
        this.ranking.rank(this.shard).then(this.flush.flush(this.shard)).block();
    }

    @AfterEach
    void resumeKeeper() {
        this.newsroom.resumeKeeper();
    }

    @Test
    void saysByHowManyViewsTheStoresDiffer() {
        double before = drift();

        addToRedis(5);

        assertThat(drift()).isEqualTo(before + 5);
        addToRedis(-5);
        assertThat(drift()).isEqualTo(before);
    }

    @Test
    void judgesNoArticleThatIsBeingFlushed() {
        assertThat(this.settled.list(Duration.ZERO).block()).containsEntry(this.article, 3L);
        assertThat(this.settled.list(Duration.ofHours(1)).block()).doesNotContainKey(this.article);
        assertThat(this.settled
                        .unchanged(List.of(this.article), Duration.ofHours(1))
                        .block())
                .isEmpty();
    }

    private double drift() {
        this.watch.look(SETTLED).block();
        return this.meters.get("news.view.drift").gauge().value();
    }

    private void addToRedis(long views) {
        this.newsroom
                .redis()
                .run(redis -> redis.hincrby(this.shard.keys().totals(), Long.toString(this.article), views))
                .block();
    }
}
