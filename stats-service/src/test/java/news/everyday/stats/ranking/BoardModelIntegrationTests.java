package news.everyday.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import news.everyday.stats.testing.MutableClock;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/**
 * Boards on a real Redis against a model that adds up all views anew, over four hundred simulated days: more than a hundred
 * and forty changes of the origin for the board with the shortest half-life.
 */
@StatsTest
class BoardModelIntegrationTests {

    private static final Instant START = Instant.parse("2028-01-01T00:30:00+08:00");

    private static final Instant END = START.plus(Duration.ofDays(400));

    /** What left a board after fourteen half-lives may be missing. */
    private static final double FORGOTTEN = 0.05;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private StatsRedis redis;

    @Autowired
    private Shards shards;

    @Autowired
    private BoardRaising raising;

    @Autowired
    private BoardRanking ranking;

    @Autowired
    private ArticleCatalogue articles;

    @Autowired
    private MutableClock clock;

    private final List<Read> reads = new ArrayList<>();

    @BeforeEach
    void standStill() {
        this.newsroom.awaitOpen();
        this.newsroom.stopKeeper();
    }

    @AfterEach
    void goOn() {
        this.clock.reset();
        this.newsroom.resumeKeeper();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261103})
    void agreesWithASumOfAllViewsForFourHundredDays(long seed) {
        Random random = new Random(seed);
        String channel = "model-" + seed;
        List<Long> ids = IntStream.range(0, 12)
                .mapToObj(i -> this.newsroom.publish(channel, null))
                .toList();
        Instant now = START;
        while (now.isBefore(END)) {
            this.clock.set(now);
            read(ids.get(random.nextInt(ids.size())), 1 + random.nextInt(500), now);
            read(ids.get(random.nextInt(ids.size())), 1 + random.nextInt(50), now);
            if (random.nextInt(4) == 0) {
                compareAll(channel, now);
            }
            now = now.plus(Duration.ofMinutes(10 + random.nextInt(60 * 47)));
        }
        this.clock.set(END);
        compareAll(channel, END);
    }

    private void read(long article, long views, Instant now) {
        this.reads.add(new Read(article, views, now));
        Shard shard = this.shards.of(article);
        List<BoardCell> cells = Board.allCells(now);
        BoardGain gain = new BoardGain(
                Objects.requireNonNull(this.articles.find(article)),
                cells.stream().mapToDouble(cell -> cell.factor(now) * views).toArray());
        this.raising
                .plan("round", shard, cells, List.of(gain), now)
                .flatMap(this.raising::write)
                .block(Duration.ofSeconds(10));
    }

    private void compareAll(String channel, Instant now) {
        Stream.of(Board.TODAY, Board.DAY, Board.WEEK, Board.RISING).forEach(board -> compare(board, channel, now));
    }

    private void compare(Board board, String channel, Instant now) {
        Map<Long, Double> found = new TreeMap<>();
        List<HotArticle> hottest = Objects.requireNonNull(this.ranking
                .top(board, new BoardScope(channel, null), 100)
                .flatMapMany(Flux::fromIterable)
                .filter(hot -> hot.standIn() == null)
                .collectList()
                .block(Duration.ofSeconds(10)));
        hottest.forEach(hot -> found.put(hot.article().id(), hot.score()));

        model(board, now)
                .forEach((article, score) -> assertThat(found.getOrDefault(article, 0.0))
                        .as("%s of %d at %s", board, article, now)
                        .isEqualTo(score, within(FORGOTTEN + 1e-6 * score)));
        assertThat(hottest).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }

    private Map<Long, Double> model(Board board, Instant now) {
        Map<Long, Double> scores = new TreeMap<>();
        for (Read read : this.reads) {
            double age = Duration.between(read.at(), now).toMillis()
                    / (double) board.halfLife().toMillis();
            scores.merge(read.article(), read.views() * share(board, read.at(), now) * Math.pow(0.5, age), Double::sum);
        }
        return scores;
    }

    private static double share(Board board, Instant at, Instant now) {
        LocalDate day = NewsDay.of(at);
        LocalDate today = NewsDay.of(now);
        if (board != Board.TODAY || day.equals(today)) {
            return 1;
        }
        return day.equals(today.minusDays(1)) ? 0.125 : 0;
    }

    private record Read(long article, long views, Instant at) {}
}
