package news.everyday.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What busy rounds write at once, and what later: a board of more articles than can be shown. */
@StatsTest
class BoardRaisingIntegrationTests {

    private static final long FIRST = 7_000_000_000L;

    private static final int ARTICLES = 2_500;

    private static final long LOWEST = FIRST;

    private static final long HIGHEST = FIRST + ARTICLES - 1;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private StatsRedis redis;

    @Autowired
    private ArticleCatalogue articles;

    @Autowired
    private StatsProperties properties;

    @Autowired
    private Clock clock;

    private final String epoch = UUID.randomUUID().toString();

    private BoardRaising raising;

    private Shard shard;

    private Instant now;

    private List<BoardCell> cells;

    private int round;

    @BeforeEach
    void fill() {
        this.newsroom.awaitOpen();
        this.newsroom.stopKeeper();
        this.newsroom.publishAll("long", FIRST, ARTICLES);
        this.shard = this.newsroom.shard();
        this.now = this.clock.instant();
        this.cells = Board.allCells(this.now);
        this.raising = new BoardRaising(this.redis, this.articles, this.properties);
        raise(FIRST, HIGHEST, id -> id - FIRST + 1);
    }

    @AfterEach
    void leave() {
        forget(boards("channel:long"));
        forget(boards(BoardScope.SITE));
        this.newsroom.resumeKeeper();
    }

    @Test
    void whatCanBeShownIsWrittenAtOnceAndTheRestLater() {
        raise(FIRST, HIGHEST, id -> 0.5);

        assertThat(score(HIGHEST)).isEqualTo(ARTICLES + 0.5);
        assertThat(score(LOWEST)).isEqualTo(1);

        raise(HIGHEST, HIGHEST, id -> 1);

        assertThat(score(LOWEST)).isEqualTo(1.5);
    }

    @Test
    void whoClimbsIntoWhatCanBeShownBringsAllOfItsHeat() {
        raise(FIRST, HIGHEST, id -> 0.5);

        raise(FIRST, HIGHEST, id -> (id == LOWEST) ? 10_000 : 0.25);

        assertThat(score(LOWEST)).isEqualTo(10_001.5);
        assertThat(score(LOWEST + 1)).isEqualTo(2);
    }

    @Test
    void floorsOfARedisThatWasLoadedAnewSayNothing() {
        forget(boards("channel:long"));
        forget(boards(BoardScope.SITE));

        raise("another", FIRST, HIGHEST, id -> 0.5);

        assertThat(score(LOWEST)).isEqualTo(0.5);
    }

    @Test
    void boardsOfTomorrowAreWrittenLater() {
        String tomorrow = this.shard.keys().board(unread().name(), "channel:long");
        forget(List.of(tomorrow));

        raise(FIRST, HIGHEST, id -> 0.5);
        assertThat(this.redis.run(redis -> redis.exists(tomorrow)).block()).isZero();

        raise(HIGHEST, HIGHEST, id -> 0.5);
        assertThat(this.redis.run(redis -> redis.zcard(tomorrow)).block()).isEqualTo(ARTICLES);
    }

    private void raise(long first, long last, LongToDoubleFunction gain) {
        raise(this.epoch, first, last, gain);
    }

    private void raise(String epoch, long first, long last, LongToDoubleFunction gain) {
        List<BoardGain> gains = LongStream.rangeClosed(first, last)
                .mapToObj(id -> gainOf(id, gain.applyAsDouble(id)))
                .toList();
        this.raising
                .plan(epoch + "/" + this.round++, this.shard, this.cells, gains, this.now)
                .flatMap(this.raising::write)
                .block();
    }

    private BoardGain gainOf(long id, double gain) {
        Article article = Objects.requireNonNull(this.articles.find(id));
        double[] scores = new double[this.cells.size()];
        Arrays.fill(scores, gain);
        return new BoardGain(article, scores);
    }

    private double score(long article) {
        String board = this.shard.keys().board(Board.WEEK.current(this.now).name(), "channel:long");
        return Objects.requireNonNull(this.redis
                .run(redis -> redis.zscore(board, Long.toString(article)))
                .block());
    }

    private BoardCell unread() {
        return this.cells.stream()
                .filter(cell -> !cell.isReadAt(this.now))
                .findFirst()
                .orElseThrow();
    }

    private List<String> boards(String scope) {
        return this.cells.stream()
                .map(cell -> this.shard.keys().board(cell.name(), scope))
                .toList();
    }

    /** Of this test's articles only: the site's boards are those of others, too. */
    private void forget(List<String> boards) {
        String[] ours =
                LongStream.rangeClosed(FIRST, HIGHEST).mapToObj(Long::toString).toArray(String[]::new);
        boards.forEach(board -> this.redis.run(redis -> redis.zrem(board, ours)).block());
    }
}
