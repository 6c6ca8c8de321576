package news.everyday.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ScoredValue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** What reading a board of 100,000 articles costs Redis, by its own clock. */
@StatsTest
@DisabledIfSystemProperty(
        named = "news.test.redis",
        matches = "cluster",
        disabledReason = "asks one server for its times")
class BoardCostIntegrationTests {

    private static final Logger log = LoggerFactory.getLogger(BoardCostIntegrationTests.class);

    private static final int ARTICLES = 100_000;

    private static final long FIRST = 5_000_000_000L;

    private static final int READS = 1_000;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private StatsRedis redis;

    @Autowired
    private BoardRanking ranking;

    @Autowired
    private Clock clock;

    private String board = "";

    @BeforeEach
    void fill() {
        this.newsroom.awaitOpen();
        this.newsroom.stopKeeper();
        this.newsroom.publish("costly", null);
        Shard shard = this.newsroom.shard();
        this.board = shard.keys().board(Board.WEEK.current(this.clock.instant()).name(), "channel:costly");
        Flux.fromStream(LongStream.range(0, ARTICLES).boxed())
                .buffer(500)
                .concatMap(ids -> this.redis.run(redis -> redis.zadd(this.board, scores(ids))))
                .then()
                .block(Duration.ofSeconds(60));
    }

    @AfterEach
    void forget() {
        this.redis.run(redis -> redis.unlink(this.board)).block();
        this.newsroom.resumeKeeper();
    }

    @Test
    void theTopHundredIsOneShortCommand() {
        this.newsroom.publishAll("costly", FIRST + ARTICLES - 200, 200);
        read();
        this.redis.run(redis -> redis.configResetstat()).block();

        Flux.range(0, READS)
                .concatMap(i -> this.ranking.top(Board.WEEK, scope(), 100))
                .blockLast(Duration.ofSeconds(60));

        assertShort("zrevrange");
        assertShort("hmget");
    }

    /** Once per read. 50 µs on a quiet machine; this one builds meanwhile. */
    private void assertShort(String command) {
        Map<String, String> times = statistics("cmdstat_" + command);
        log.info("Top 100 of {} articles, {}: {}", ARTICLES, command, times);
        assertThat(Integer.parseInt(Objects.requireNonNull(times.get("calls")))).isBetween(READS, READS + READS / 10);
        assertThat(Double.parseDouble(Objects.requireNonNull(times.get("usec_per_call"))))
                .isLessThan(500);
    }

    private void read() {
        List<HotArticle> hottest = this.ranking.top(Board.WEEK, scope(), 100).block();
        assertThat(hottest).hasSize(100);
        assertThat(Objects.requireNonNull(hottest).get(0).article().id()).isEqualTo(FIRST + ARTICLES - 1);
    }

    private static BoardScope scope() {
        return new BoardScope("costly", null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ScoredValue<String>[] scores(List<Long> ids) {
        return ids.stream()
                .map(id -> ScoredValue.just(1e9 + id * 1.000001, Long.toString(FIRST + id)))
                .toArray(ScoredValue[]::new);
    }

    private Map<String, String> statistics(String command) {
        String all = Objects.requireNonNull(
                this.redis.run(redis -> redis.info("commandstats")).block());
        return all.lines()
                .filter(line -> line.startsWith(command + ":"))
                .flatMap(line -> List.of(line.substring(command.length() + 1).split(",")).stream())
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
