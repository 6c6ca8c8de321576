package news.everyday.stats.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import news.everyday.stats.crash.KillSwitch.Point;
import news.everyday.stats.testing.FeedStub;
import news.everyday.stores.RedisStore;
import news.everyday.stores.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pod that counts, gathers, ranks and flushes is killed before and after each thing that it asks of Redis or PostgreSQL.
 * The next one goes on, and everything is counted once: totals and hours in PostgreSQL, totals, unique visitors and boards as
 * readers see them.
 */
class EveryStepIntegrationTests {

    private static final String DATABASE = "stats_every_step";

    private final FeedStub feed = new FeedStub();

    @TempDir
    private Path directory;

    private RedisStore redis;

    private PodRelay pods;

    @BeforeEach
    void start() throws IOException {
        LongStream.rangeClosed(1, Readers.OTHERS)
                .forEach(id -> this.feed.append("ArticlePublished", id, "PUBLISHED", "letters"));
        LongStream.rangeClosed(Readers.FIRST_OWN, Readers.LAST_OWN)
                .forEach(id -> this.feed.append("ArticlePublished", id, "PUBLISHED", "society"));
        String postgres = TestStores.postgresFor(DATABASE);
        PodSettings settings = PodSettings.of(DATABASE, this.feed, this.directory.resolve("journal"))
                .with(Map.of(
                        "NEWS_STATS_RANKINGINTERVAL", "600ms",
                        "NEWS_STATS_RANKINGSETTLE", "20ms",
                        "NEWS_STATS_FLUSHINTERVAL", "1500ms",
                        "NEWS_STATS_VISITORINTERVAL", "1s",
                        "NEWS_STATS_LEASE", "2s"));
        this.redis = RedisStore.start(this.directory.resolve("redis"), freePort(), "");
        this.pods = PodRelay.start(
                settings,
                postgres,
                "127.0.0.1:" + this.redis.port(),
                new StoredViews(postgres, DATABASE),
                Path.of("target", DATABASE + ".log"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        this.pods.close();
        this.redis.close();
        this.feed.close();
    }

    /** Where views are passed on from one place to the next, and only some of them have been. */
    @Test
    void countsOnceWhateverHandOverIsTheLast() {
        KillPlan plan = KillPlan.of(List.of(
                Point.after("gather.lua in part"),
                Point.after("rank-end.lua in part"),
                Point.after("commit of insert into counter_epoch")));

        plan.carryOut(this.pods);

        assertThat(plan.killedAt()).hasSize(3);
    }

    /** Ten minutes on a busy machine. */
    @Test
    @EnabledIfSystemProperty(named = "news.test.every-step", matches = "true")
    void countsOnceWhereverThePodIsKilled() {
        KillPlan plan = KillPlan.ofAll();

        plan.carryOut(this.pods);

        assertThat(plan.killedAt()).containsAll(plan.planned()).hasSizeGreaterThan(55);
        assertThat(plan.killedAt())
                .extracting(Point::step)
                .contains(
                        "view.lua",
                        "rank-begin.lua",
                        "gather.lua",
                        "gather.lua in part",
                        "ZADD board",
                        "rank-end.lua",
                        "rank-end.lua in part",
                        "cut.lua",
                        "begin",
                        "insert into article_hour",
                        "insert into article_total",
                        "insert into lane_mark",
                        "commit of insert into counter_epoch",
                        "drop.lua",
                        "insert into article_day");
    }
}
