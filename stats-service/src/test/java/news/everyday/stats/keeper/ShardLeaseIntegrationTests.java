package news.everyday.stats.keeper;

import static news.everyday.stats.testing.StatsFixtures.readBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Pods of two versions side by side, as in a rollout: only one of them gathers fresh views. */
@StatsTest
class ShardLeaseIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private ShardLease lease;

    @Autowired
    private CounterKeeper keeper;

    private Shard shard;

    @BeforeEach
    void stopKeeper() {
        this.newsroom.awaitOpen();
        this.newsroom.stopKeeper();
        this.shard = this.newsroom.shard();
    }

    @AfterEach
    void resumeKeeper() {
        this.newsroom.redis().run(redis -> redis.del(this.shard.keys().lease())).block();
        this.newsroom.resumeKeeper();
    }

    @Test
    void isTakenFromAnEarlierVersionAtOnce() {
        keptBy("1b6f6c1e-4f5b-4d6f-9c3b-0d3c1f5a7e21", 3_000);

        assertThat(acquired()).isTrue();
    }

    @Test
    void isLeftToAnotherPodThatGathers() {
        keptBy("another pod/gathers", 3_000);

        assertThat(acquired()).isFalse();
    }

    /** An earlier version has to wait for the end of it. */
    @Test
    void isTakenFromAPodThatIsLate() {
        keptBy("another pod/gathers", 900);

        assertThat(acquired()).isTrue();
    }

    @Test
    void nothingIsLeftToGatherWhenItsPodWasStopped() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(this::acquired);
        long article = this.newsroom.publish();
        readBy(this.client, article, 3);
        assertThat(existing(this.shard.keys().fresh())).isOne();

        stopInOrder();

        assertThat(existing(this.shard.keys().fresh(), this.shard.keys().gathering()))
                .isZero();
        assertThat(existing(this.shard.keys().lease())).isZero();
        readBy(this.client, this.newsroom.publish(), 1);
        assertThat(existing(this.shard.keys().fresh())).isZero();
        this.newsroom.resumeKeeper();
        this.newsroom.awaitStoredTotal(article, 3);
    }

    @Test
    void isNotGivenUpForAnotherPod() {
        keptBy("another pod/gathers", 3_000);

        stopInOrder();

        assertThat(existing(this.shard.keys().lease())).isOne();
    }

    private void stopInOrder() {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        this.keeper.stop(() -> stopped.complete(null));
        assertThat(stopped).succeedsWithin(Duration.ofSeconds(10));
    }

    private boolean acquired() {
        return Boolean.TRUE.equals(this.lease.acquire(this.shard).block());
    }

    private void keptBy(String pod, long millis) {
        this.newsroom
                .redis()
                .run(redis -> redis.psetex(this.shard.keys().lease(), millis, pod))
                .block();
    }

    private long existing(String... keys) {
        return Objects.requireNonNull(
                this.newsroom.redis().run(redis -> redis.exists(keys)).block());
    }
}
