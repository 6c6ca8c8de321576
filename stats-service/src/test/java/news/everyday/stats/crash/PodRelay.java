package news.everyday.stats.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import news.everyday.stats.crash.KillSwitch.Point;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pods on the same stores, one after the other: one works and is killed, the next one has been standing by. */
final class PodRelay implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** A pod drops the batch that it stored, and stores the visitors. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    /** When it looks what is left. */
    private static final String END_OF_FLUSH = "EXISTS fresh";

    private final PodSettings settings;

    private final String postgres;

    private final String redis;

    private final Path log;

    private final StoredViews stored;

    private final Readers readers = new Readers();

    private int round;

    private WatchedPod working;

    private CompletableFuture<WatchedPod> standby;

    private PodRelay(PodSettings settings, String postgres, String redis, StoredViews stored, Path log) {
        this.settings = settings;
        this.postgres = postgres;
        this.redis = redis;
        this.stored = stored;
        this.log = log;
        this.working = start();
        this.standby = CompletableFuture.completedFuture(this.working);
    }

    /** Starts the first pod, and the one that stands by. */
    static PodRelay start(PodSettings settings, String postgres, String redis, StoredViews stored, Path log) {
        PodRelay pods = new PodRelay(settings, postgres, redis, stored, log);
        pods.begin();
        return pods;
    }

    private void begin() {
        try {
            keep();
        } catch (ConditionTimeoutException ex) {
            close();
            throw ex;
        }
    }

    /** The next one is started only once this one tends the counters. */
    private void keep() {
        awaitKeeping();
        this.standby = CompletableFuture.supplyAsync(this::start);
    }

    private WatchedPod start() {
        return WatchedPod.start(this.settings, this.postgres, this.redis, this.log);
    }

    /** Views are counted, ranked and stored; at the target the pod is killed. Answers all points that were met. */
    Set<Point> run(@Nullable Point target) {
        KillSwitch killSwitch = this.working.killSwitch();
        killSwitch.arm(target, this.working.pod()::kill);
        this.readers.begin(this.working.pod(), this.round);
        await().until(() -> killSwitch.hasKilled() || killSwitch.hasMet("rank-end.lua"));
        this.readers.goOn(this.working.pod(), this.round);
        await().until(() -> killSwitch.hasKilled() || isAllStored());
        long settled = System.nanoTime() + SETTLING.toNanos();
        await().until(() -> killSwitch.hasKilled() || System.nanoTime() > settled);
        Set<Point> met = killSwitch.met();
        if (killSwitch.hasKilled()) {
            takeOver();
        }
        assertEachViewIsCountedOnce();
        this.round++;
        return met;
    }

    private boolean isAllStored() throws SQLException {
        return this.stored.byArticle("article_total").equals(this.readers.sent());
    }

    private void takeOver() {
        this.working.kill();
        this.working = this.standby.join();
        this.readers.repeat(this.working.pod());
        keep();
    }

    /** Only who tends the counters begins rounds of ranking, and flushes: a batch that was left over is stored then. */
    private void awaitKeeping() {
        KillSwitch killSwitch = this.working.killSwitch();
        await().until(() -> get("/api/v1/views?articleIds=" + Readers.LAST_OWN)
                .at("/items/0/views")
                .isNumber());
        killSwitch.arm(null, () -> {});
        await().until(() -> killSwitch.hasAskedFor("rank-begin.lua") && killSwitch.hasAskedFor(END_OF_FLUSH));
    }

    private void assertEachViewIsCountedOnce() {
        Map<Long, Long> sent = this.readers.sent();
        await().untilAsserted(
                        () -> assertThat(this.stored.byArticle("article_total")).isEqualTo(sent));
        await().untilAsserted(
                        () -> assertThat(this.stored.byArticle("article_hour")).isEqualTo(sent));
        await().untilAsserted(() -> assertThat(totalsOfOthers()).isEqualTo(totalOf(sent)));
        long own = Readers.FIRST_OWN + this.round;
        await().untilAsserted(() -> {
            JsonNode item = get("/api/v1/views?articleIds=" + own).at("/items/0");
            assertThat(item.at("/views").asLong()).isEqualTo(5);
            assertThat(item.at("/uniqueVisitorsToday").asLong()).isEqualTo(5);
        });
        await().untilAsserted(() -> assertThat(
                        get("/api/v1/rankings/day?channel=society&limit=100").toString())
                .contains("\"" + own + "\""));
    }

    private Map<Long, Long> totalsOfOthers() throws IOException {
        Map<Long, Long> totals = new TreeMap<>();
        for (long first = 1; first <= Readers.OTHERS; first += 200) {
            String ids = LongStream.range(first, Math.min(first + 200, Readers.OTHERS + 1))
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(","));
            get("/api/v1/views?articleIds=" + ids)
                    .at("/items")
                    .forEach(item -> totals.put(
                            item.at("/articleId").asLong(), item.at("/views").asLong()));
        }
        return totals;
    }

    private static Map<Long, Long> totalOf(Map<Long, Long> sent) {
        return sent.entrySet().stream()
                .filter(views -> views.getKey() < Readers.FIRST_OWN)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(this.working.pod().get(path).body());
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    @Override
    public void close() {
        this.working.kill();
        this.standby.join().kill();
    }
}
