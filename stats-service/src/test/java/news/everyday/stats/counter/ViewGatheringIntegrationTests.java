package news.everyday.stats.counter;

import static news.everyday.stats.testing.StatsFixtures.readBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.ranking.DeltaRanking;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A pod dies while it gathers fresh views, or two do it at once. */
@StatsTest
class ViewGatheringIntegrationTests {

    private static final String ROUND = "the round under way";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private ViewGathering gathering;

    @Autowired
    private DeltaRanking ranking;

    @Autowired
    private DeltaFlush flush;

    @Autowired
    private Clock clock;

    private Shard shard;

    private long first;

    private long second;

    private Instant now;

    @BeforeEach
    void dieAfterSettingFreshViewsApart() {
        this.newsroom.awaitOpen();
        this.newsroom.stopKeeper();
        this.shard = this.newsroom.shard();
        this.ranking.rank(this.shard).then(this.flush.flush(this.shard)).block();
        this.newsroom
                .redis()
                .run(redis -> redis.psetex(this.shard.keys().lease(), 5_000, "test/gathers"))
                .block();
        this.first = this.newsroom.publish();
        this.second = this.newsroom.publish();
        this.now = this.clock.instant();
        readBy(this.client, this.second, 2);
        readBy(this.client, this.first, 3);
        this.newsroom
                .redis()
                .run(redis -> redis.rename(
                        this.shard.keys().fresh(), this.shard.keys().gathering()))
                .block();
        this.newsroom
                .redis()
                .run(redis -> redis.set(this.shard.keys().round(), ROUND))
                .block();
    }

    @AfterEach
    void resumeKeeper() {
        this.newsroom.resumeKeeper();
    }

    @Test
    void addsEveryViewOnceHoweverOften() {
        assertThat(this.gathering.gather(this.shard, ROUND).block()).isTrue();
        assertThat(this.gathering.gather(this.shard, ROUND).block()).isTrue();

        assertThat(deltas()).containsExactly("3", "2");
        assertThat(visitors()).containsExactly(3L, 2L);
    }

    @Test
    void goesOnWhereAnotherPodDied() {
        String through = hour() + ":" + this.first;
        this.newsroom
                .redis()
                .run(redis -> redis.set(this.shard.keys().gathered(), through))
                .block();

        assertThat(this.gathering.gather(this.shard, ROUND).block()).isTrue();

        assertThat(deltas()).containsExactly(null, "2");
        assertThat(visitors()).containsExactly(0L, 2L);
    }

    @Test
    void addsNothingToARoundThatIsOver() {
        assertThat(this.gathering.gather(this.shard, "an earlier round").block())
                .isFalse();

        assertThat(deltas()).containsExactly(null, null);
        assertThat(visitors()).containsExactly(0L, 0L);
    }

    @Test
    void whatWasSetApartIsRankedAndStoredByWhoeverComesNext() {
        this.ranking.rank(this.shard).then(this.flush.flush(this.shard)).block();

        assertThat(this.newsroom.storedTotal(this.first)).isEqualTo(3);
        assertThat(this.newsroom.storedTotal(this.second)).isEqualTo(2);
        assertThat(visitors()).containsExactly(3L, 2L);
    }

    private List<String> deltas() {
        return this.newsroom
                .redis()
                .run(redis ->
                        redis.hmget(this.shard.keys().ranking(), this.first + ":" + hour(), this.second + ":" + hour()))
                .map(values ->
                        values.stream().map(value -> value.getValueOrElse(null)).toList())
                .block();
    }

    private List<Long> visitors() {
        return List.of(visitors(this.first), visitors(this.second));
    }

    private long visitors(long article) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(NewsDay.of(this.now));
        return this.newsroom
                .redis()
                .run(redis -> redis.pfcount(this.shard.keys().visitors(day, article)))
                .blockOptional()
                .orElseThrow();
    }

    private long hour() {
        return this.now.getEpochSecond() / 3600;
    }
}
