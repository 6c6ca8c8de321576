package news.everyday.stats.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisFuture;
import io.netty.channel.EventLoopGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.origin.Device;
import news.everyday.stats.origin.Referrer;
import news.everyday.stats.origin.Traits;
import news.everyday.stats.redis.RedisClients;
import news.everyday.stats.redis.RedisConnector;
import news.everyday.stats.testing.MutableClock;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The batch script on a real Redis. */
@StatsTest
class ViewBatchIntegrationTests {

    private static final Instant NOON = Instant.parse("2026-11-03T04:00:00Z");

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private RedisClients clients;

    @Autowired
    private EventLoopGroup serverLoops;

    @Autowired
    private StatsProperties properties;

    private final MutableClock clock = new MutableClock();

    private RedisConnector connector;

    private ViewBatchSender lane;

    private long article;

    @BeforeEach
    void openLane() {
        this.newsroom.awaitOpen();
        this.connector = this.clients.on(this.serverLoops.next());
        this.connector.connection(io.lettuce.core.codec.ByteArrayCodec.INSTANCE).join();
        this.lane = newLane();
        this.article = this.newsroom.publish();
        this.clock.set(NOON);
    }

    private ViewBatchSender newLane() {
        return new ViewBatchSender(
                this.connector,
                UUID.randomUUID().toString(),
                this.newsroom.shard().keys(),
                this.properties);
    }

    @AfterEach
    void resetClock() {
        this.clock.reset();
        this.newsroom.resumeKeeper();
    }

    @Test
    void answersTotalsAndOutcomesInOrder() {
        ViewBatchOutput answer = send(1, view(this.article, 7), view(this.article, 7), view(this.article, 8));

        assertThat(answer.total(0)).isEqualTo(2);
        assertThat(outcomes(answer, 3)).containsExactly(true, false, true);
    }

    @Test
    void keepsArticlesApart() {
        long other = this.newsroom.publish();

        ViewBatchOutput answer = send(1, view(other, 7), view(this.article, 7), view(other, 8));

        assertThat(answer.total(0)).isEqualTo(1);
        assertThat(answer.total(1)).isEqualTo(2);
    }

    @Test
    void countsABatchThatComesTwiceOnce() {
        send(1, view(this.article, 7), view(this.article, 7));

        ViewBatchOutput again = send(1, view(this.article, 7), view(this.article, 7));

        assertThat(again.total(0)).isEqualTo(1);
        assertThat(outcomes(again, 2)).containsExactly(true, false);
    }

    @Test
    void countsABatchThatComesTwiceOnceEvenWhenTheWindowIsOver() {
        send(1, view(this.article, 7));
        this.clock.set(NOON.plusSeconds(300));

        ViewBatchOutput again = send(1, view(this.article, 7));

        assertThat(again.total(0)).isEqualTo(1);
    }

    @Test
    void refusesABatchThatALaterOneOvertook() {
        send(1, view(this.article, 7));
        send(2, view(this.article, 8));

        assertThatThrownBy(() -> send(1, view(this.article, 9))).hasMessageContaining("MARK 2");
        assertThat(send(3, view(this.article, 10)).total(0)).isEqualTo(3);
    }

    @Test
    void refusesABatchWhileAnEarlierOneIsMissing() {
        send(1, view(this.article, 7));

        assertThatThrownBy(() -> send(3, view(this.article, 9))).hasMessageContaining("MARK 1");
        send(2, view(this.article, 8));
        assertThat(send(3, view(this.article, 9)).total(0)).isEqualTo(3);
    }

    @Test
    void leavesOutBatchesThatAreLostForGood() {
        send(1, view(this.article, 7));

        assertThat(send(5, 0, view(this.article, 8)).total(0)).isEqualTo(2);
        assertThatThrownBy(() -> send(7, view(this.article, 9))).hasMessageContaining("MARK 5");
    }

    @Test
    void countsALateBatchInTheHourAndOnTheDayOfItsViews() {
        keepBy("a pod that gathers/gathers");
        send(1, view(this.article, 7), view(this.article, 7), view(this.article, 8));

        this.newsroom.resumeKeeper();

        this.newsroom.awaitStoredTotal(this.article, 2);
        assertThat(this.newsroom.number("select sum(views) from article_hour where hour = '2026-11-03T04:00:00Z'"
                        + " and article_id = " + this.article))
                .isEqualTo(2);
        assertThat(visitorsOnTheDay()).isEqualTo(2);
    }

    @Test
    void addsToDeltasAndVisitorsItselfWhenTheKeeperIsOneThatDoesNotGather() {
        keepBy("a pod of an earlier version");
        long other = this.newsroom.publish();
        send(1, view(this.article, 7), view(this.article, 7), view(other, 7), view(this.article, 8));
        send(2, view(this.article, 8), view(this.article, 9));

        assertThat(pendingViews()).isEqualTo("3");
        assertThat(visitorsOnTheDay()).isEqualTo(3);
        this.newsroom.resumeKeeper();
        this.newsroom.awaitStoredTotal(this.article, 3);
        this.newsroom.awaitStoredTotal(other, 1);
    }

    @Test
    void addsToDeltasAndVisitorsItselfWhenMuchWasNotGathered() {
        keepBy("a pod that is stuck/gathers");
        String fresh = this.newsroom.shard().keys().fresh();
        this.newsroom.redis().run(redis -> redis.setrange(fresh, 1 << 22, "1")).block();

        send(1, view(this.article, 7));

        this.newsroom.redis().run(redis -> redis.del(fresh)).block();
        assertThat(pendingViews()).isEqualTo("1");
        assertThat(visitorsOnTheDay()).isEqualTo(1);
    }

    private void keepBy(String pod) {
        this.newsroom.stopKeeper();
        String lease = this.newsroom.shard().keys().lease();
        this.newsroom.redis().run(redis -> redis.psetex(lease, 5_000, pod)).block();
    }

    private String pendingViews() {
        String pending = this.newsroom.shard().keys().pending();
        String hour = this.article + ":" + NOON.getEpochSecond() / 3600;
        return this.newsroom.redis().run(redis -> redis.hget(pending, hour)).block();
    }

    private long visitorsOnTheDay() {
        String visitors = this.newsroom.shard().keys().visitors("20261103", this.article);
        return Objects.requireNonNull(
                this.newsroom.redis().run(redis -> redis.pfcount(visitors)).block());
    }

    @Test
    void aBotIsToldTheTotalAndChangesNothing() {
        byte bot = Traits.of(Referrer.DIRECT, Device.BOT);
        send(1, view(this.article, 7));

        ViewBatchOutput answer = send(2, new WaitingView(this.article, 8, bot, 0, null));

        assertThat(answer.total(0)).isEqualTo(1);
        assertThat(send(3, view(this.article, 8)).total(0)).isEqualTo(2);
    }

    @Test
    void lanesDoNotShareSequences() {
        send(1, view(this.article, 7));
        this.lane = newLane();

        assertThat(send(1, view(this.article, 8)).total(0)).isEqualTo(2);
    }

    @Test
    void theWindowIsExactToATenthOfASecondAndSlidesWithCountedViewsOnly() {
        assertThat(countedAt(0)).isTrue();
        assertThat(countedAt(29_900)).isFalse();
        assertThat(countedAt(30_000)).isTrue();
        assertThat(countedAt(59_900)).isFalse();
        assertThat(countedAt(60_000)).isTrue();
    }

    @Test
    void aClockThatWasMovedBackCountsNothingTwice() {
        assertThat(countedAt(0)).isTrue();
        assertThat(countedAt(-5_000)).isFalse();
        assertThat(countedAt(5_000)).isFalse();
    }

    private long sequence;

    private boolean countedAt(long millis) {
        this.clock.set(NOON.plusMillis(millis));
        return send(++this.sequence, view(this.article, 7)).isCounted(0);
    }

    @Test
    void aFullBucketForgetsItsOldestVisitorOnly() {
        List<WaitingView> sameBucket = visitorsOfOneBucket(9);
        for (WaitingView visitor : sameBucket) {
            send(++this.sequence, visitor);
        }

        assertThat(send(++this.sequence, sameBucket.get(8)).isCounted(0)).isFalse();
        assertThat(send(++this.sequence, sameBucket.get(1)).isCounted(0)).isFalse();
        assertThat(send(++this.sequence, sameBucket.get(0)).isCounted(0)).isTrue();
    }

    @Test
    void visitorsOfOneBucketDoNotHideEachOtherWithinABatch() {
        List<WaitingView> sameBucket = visitorsOfOneBucket(3);
        WaitingView[] twiceEach =
                Stream.concat(sameBucket.stream(), sameBucket.stream()).toArray(WaitingView[]::new);

        assertThat(outcomes(send(1, twiceEach), 6)).containsExactly(true, true, true, false, false, false);
        assertThat(outcomes(send(2, twiceEach), 6)).containsOnly(false);
        assertThat(send(3, view(this.article, -1)).total(0)).isEqualTo(4);
    }

    private List<WaitingView> visitorsOfOneBucket(int count) {
        List<WaitingView> found = new ArrayList<>();
        for (long visitor = 0; found.size() < count; visitor++) {
            long pair = PackedBatch.pairHash(this.article, visitor);
            if ((pair >>> 40) % this.properties.dedupBuckets() == 77) {
                found.add(view(this.article, visitor));
            }
        }
        return found;
    }

    private static WaitingView view(long article, long visitor) {
        return new WaitingView(article, visitor, (byte) 0, 0, null);
    }

    private ViewBatchOutput send(long number, WaitingView... views) {
        return send(number, number - 1, views);
    }

    private ViewBatchOutput send(long number, long after, WaitingView... views) {
        ViewBatch batch = new ViewBatch(number, this.clock.millis(), views, ViewTally.EMPTY);
        RedisFuture<ViewBatchOutput> answer = Objects.requireNonNull(this.lane.send(batch, after, true));
        try {
            return answer.get(5, TimeUnit.SECONDS);
        } catch (Exception ex) {
            throw new IllegalStateException(ex.getMessage(), ex);
        }
    }

    private static List<Boolean> outcomes(ViewBatchOutput answer, int views) {
        Boolean[] outcomes = new Boolean[views];
        Arrays.setAll(outcomes, answer::isCounted);
        return List.of(outcomes);
    }
}
