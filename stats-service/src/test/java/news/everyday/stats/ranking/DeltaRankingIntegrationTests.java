package news.everyday.stats.ranking;

import static news.everyday.stats.testing.StatsFixtures.readBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ScoredValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.counter.DeltaFlush;
import news.everyday.stats.counter.ViewGathering;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** A round of ranking that fails, is repeated, or is done by two pods. */
@StatsTest
class DeltaRankingIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private StatsRedis redis;

    @Autowired
    private ArticleCatalogue articles;

    @Autowired
    private Clock clock;

    @Autowired
    private BoardRanking boards;

    @Autowired
    private DeltaRanking ranking;

    @Autowired
    private ViewGathering gathering;

    @Autowired
    private DeltaFlush flush;

    @Autowired
    private StatsProperties properties;

    private Shard shard;

    @BeforeEach
    void standStill() {
        this.newsroom.awaitOpen();
        this.newsroom.stopKeeper();
        this.shard = this.newsroom.shard();
        this.ranking.rank(this.shard).then(this.flush.flush(this.shard)).block();
    }

    @AfterEach
    void resumeKeeper() {
        this.newsroom.resumeKeeper();
    }

    @Test
    void aRoundThatFailsBeforeItsEndIsNotAddedTwice() {
        long article = readFourTimes("failing-round");
        DeltaRanking failing = otherPod(new FailingOnce(this.redis, this.articles, this.properties, true));

        assertThat(failing.rank(this.shard).materialize().block()).matches(signal -> signal.isOnError());
        assertThat(failing.rank(this.shard).materialize().block()).matches(signal -> signal.isOnComplete());

        assertThat(score("failing-round", article)).isEqualTo(4);
        flushAndExpect(article, 4);
    }

    @Test
    void aPodThatWasOvertakenInItsRoundGoesOnWithTheNext() {
        long first = readFourTimes("overtaken");
        DeltaRanking slow = otherPod(new FailingOnce(this.redis, this.articles, this.properties, false));
        assertThat(slow.rank(this.shard).materialize().block()).matches(signal -> signal.isOnError());
        this.ranking.rank(this.shard).block();
        long second = readFourTimes("overtaken");

        slow.rank(this.shard).block();

        assertThat(score("overtaken", first)).isEqualTo(4);
        assertThat(score("overtaken", second)).isEqualTo(4);
        flushAndExpect(first, 4);
        flushAndExpect(second, 4);
    }

    @Test
    void boardsAreRealSortedSetsAfterATidying() {
        long article = readFourTimes("tidied");
        this.ranking.rank(this.shard).block();
        String key =
                this.shard.keys().board(Board.DAY.current(this.clock.instant()).name(), "channel:tidied");

        new BoardTidying(this.redis, this.articles, this.clock).tidy(this.shard).block();

        assertThat(this.redis.run(redis -> redis.objectEncoding(key)).block()).isEqualTo("skiplist");
        assertThat(this.redis.run(redis -> redis.ttl(key)).block()).isPositive();
        assertThat(score("tidied", article)).isEqualTo(4);
    }

    @Test
    void whatHasDecayedToNothingIsTidiedAway() {
        readFourTimes("decayed");
        this.ranking.rank(this.shard).block();
        String key = this.shard
                .keys()
                .board(Board.RISING.current(this.clock.instant()).name(), "channel:decayed");
        this.redis.run(redis -> redis.zadd(key, 1e-12, "424242")).block();

        new BoardTidying(this.redis, this.articles, this.clock).tidy(this.shard).block();

        assertThat(this.redis.run(redis -> redis.zscore(key, "424242")).blockOptional())
                .isEmpty();
        assertThat(this.redis.run(redis -> redis.zrevrangeWithScores(key, 0, 0)).block())
                .extracting(ScoredValue::getScore)
                .allMatch(score -> score > 0);
    }

    private long readFourTimes(String channel) {
        long article = this.newsroom.publish(channel, null);
        readBy(this.client, article, 4);
        return article;
    }

    private long score(String channel, long article) {
        List<HotArticle> hottest = this.boards
                .top(Board.WEEK, new BoardScope(channel, null), 10)
                .blockOptional()
                .orElseThrow();
        return hottest.stream()
                .filter(hot -> hot.article().id() == article)
                .mapToLong(hot -> Math.round(hot.score()))
                .findFirst()
                .orElse(0);
    }

    private void flushAndExpect(long article, long views) {
        this.flush.flush(this.shard).block();
        assertThat(this.newsroom.storedTotal(article)).isEqualTo(views);
    }

    private DeltaRanking otherPod(BoardRaising raising) {
        RankingMeters meters = new RankingMeters(new SimpleMeterRegistry(), this.clock);
        BoardDamping damping = new BoardDamping(this.redis);
        VisitorExpiry visitors = new VisitorExpiry(this.redis);
        return new DeltaRanking(
                this.redis,
                this.gathering,
                raising,
                damping,
                visitors,
                this.articles,
                meters,
                this.clock,
                this.properties);
    }

    /** Fails its first write: after it, as if the answer had got lost, or before it. */
    private static final class FailingOnce extends BoardRaising {

        private final boolean afterWriting;

        private boolean failed;

        FailingOnce(StatsRedis redis, ArticleCatalogue articles, StatsProperties properties, boolean afterWriting) {
            super(redis, articles, properties);
            this.afterWriting = afterWriting;
        }

        @Override
        Mono<Void> write(BoardRound round) {
            if (this.failed) {
                return super.write(round);
            }
            this.failed = true;
            Mono<Void> failure = Mono.error(new IllegalStateException("Redis stood still"));
            return this.afterWriting ? super.write(round).then(failure) : failure;
        }
    }
}
