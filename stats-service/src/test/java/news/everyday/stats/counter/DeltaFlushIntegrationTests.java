package news.everyday.stats.counter;

import static news.everyday.stats.testing.StatsFixtures.readBy;
import static news.everyday.stats.testing.StatsFixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import news.everyday.stats.ranking.DeltaRanking;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The flusher dies after each of its steps, and another comes; the keeper stands still meanwhile. */
@StatsTest
class DeltaFlushIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private DeltaRanking ranking;

    @Autowired
    private DeltaFlush flush;

    private Shard shard;

    private long article;

    @BeforeEach
    void readThreeTimes() {
        this.newsroom.awaitOpen();
        this.newsroom.stopKeeper();
        this.shard = this.newsroom.shard();
        this.ranking.rank(this.shard).then(this.flush.flush(this.shard)).block();
        this.article = this.newsroom.publish();
        readBy(this.client, this.article, 3);
    }

    @AfterEach
    void resumeKeeper() {
        this.newsroom.resumeKeeper();
    }

    @Test
    void storesTotalsHoursAndMarks() {
        long batches = batches();

        rankAndFlush();

        assertThat(this.newsroom.storedTotal(this.article)).isEqualTo(3);
        assertThat(this.newsroom.storedHours(this.article)).isEqualTo(3);
        assertThat(batches()).isEqualTo(batches + 1);
        assertThat(this.newsroom.number("select count(*) from lane_mark where sequence > 0"))
                .isPositive();
    }

    @Test
    void survivesACrashBeforeTheCut() {
        rank();

        rankAndFlush();

        assertStoredOnce();
    }

    @Test
    void survivesACrashAfterTheCut() {
        rank();
        cut();

        rankAndFlush();

        assertStoredOnce();
    }

    @Test
    void survivesACrashAfterTheRead() {
        rank();
        read(cut());

        rankAndFlush();

        assertStoredOnce();
    }

    @Test
    void survivesACrashAfterTheStore() {
        rank();
        DeltaBatch batch = read(cut());
        this.flush.store(batch).block();

        rankAndFlush();

        assertStoredOnce();
    }

    @Test
    void survivesACrashAfterTheDrop() {
        rank();
        DeltaBatch batch = read(cut());
        this.flush.store(batch).block();
        this.flush.drop(this.shard, batch.head()).block();

        rankAndFlush();

        assertStoredOnce();
    }

    @Test
    void recognisesABatchThatASlowFlusherStoresAgain() {
        rank();
        DeltaBatch batch = read(cut());

        assertThat(this.flush.store(batch).block()).isEqualTo(FlushOutcome.STORED);
        assertThat(this.flush.store(batch).block()).isEqualTo(FlushOutcome.REPEATED);

        assertStoredOnce();
    }

    @Test
    void aSlowFlusherDoesNotDropTheNextBatch() {
        rank();
        DeltaBatch slow = read(cut());
        rankAndFlush();
        view(this.client, this.article, "app-4").expectStatus().isOk().expectBody();
        rank();
        DeltaBatch next = read(cut());

        this.flush.drop(this.shard, slow.head()).block();
        rankAndFlush();

        assertThat(next.head().token()).isNotEqualTo(slow.head().token());
        assertThat(this.newsroom.storedTotal(this.article)).isEqualTo(4);
    }

    @Test
    void countsAViewThatComesBetweenCutAndStore() {
        rank();
        DeltaBatch batch = read(cut());
        view(this.client, this.article, "app-4").expectStatus().isOk().expectBody();
        this.flush.store(batch).block();

        rankAndFlush();
        rankAndFlush();

        assertThat(this.newsroom.storedTotal(this.article)).isEqualTo(4);
        assertThat(this.newsroom.storedHours(this.article)).isEqualTo(4);
    }

    @Test
    void doesNotCutWhileRankingIsUnderWay() {
        String hour = this.article + ":1";
        this.newsroom
                .redis()
                .run(redis -> redis.hset(this.shard.keys().ranking(), hour, "0"))
                .block();

        assertThat(this.flush.cut(this.shard).blockOptional()).isEmpty();

        rankAndFlush();
        rankAndFlush();
        assertStoredOnce();
    }

    @Test
    void refusesABatchOfAnEarlierEpoch() {
        rank();
        DeltaBatch batch = read(cut());
        DeltaBatch.Head old = new DeltaBatch.Head(
                this.shard.index(), 1, "token", "earlier", batch.head().at());

        FlushOutcome outcome = this.flush
                .store(new DeltaBatch(old, batch.deltas(), batch.tallies(), batch.marks()))
                .block();

        assertThat(outcome).isEqualTo(FlushOutcome.OUTDATED);
        assertThat(this.newsroom.storedTotal(this.article)).isZero();
        rankAndFlush();
    }

    @Test
    void closesARedisThatIsOlderThanPostgres() {
        rank();
        DeltaBatch batch = read(cut());
        DeltaBatch.Head sameNumber = new DeltaBatch.Head(
                this.shard.index(),
                batch.head().number(),
                "another token",
                batch.head().epoch(),
                batch.head().at());
        this.flush
                .store(new DeltaBatch(sameNumber, batch.deltas(), batch.tallies(), batch.marks()))
                .block();

        this.flush.flush(this.shard).block();
        view(this.client, this.article, "app-5").expectStatus().isOk().expectBody();
        assertThat(this.newsroom.storedTotal(this.article)).isEqualTo(3);
        this.newsroom.resumeKeeper();

        this.newsroom.awaitStoredTotal(this.article, 4);
    }

    private void rank() {
        this.ranking.rank(this.shard).block();
    }

    private void rankAndFlush() {
        rank();
        this.flush.flush(this.shard).block();
    }

    private DeltaBatch.Head cut() {
        return Objects.requireNonNull(this.flush.cut(this.shard).block());
    }

    private DeltaBatch read(DeltaBatch.Head head) {
        return Objects.requireNonNull(this.flush.read(this.shard, head).block());
    }

    private void assertStoredOnce() {
        assertThat(this.newsroom.storedTotal(this.article)).isEqualTo(3);
        assertThat(this.newsroom.storedHours(this.article)).isEqualTo(3);
    }

    private long batches() {
        return this.newsroom.number("select count(*) from flush_batch");
    }
}
