package news.everyday.stats.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.everyday.stats.testing.FeedStub;
import news.everyday.stores.RedisStore;
import news.everyday.stores.TestStores;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Pod and Redis are killed together, in the middle of views, ranking and flush. Every reader sends a view until it is
 * acknowledged: in the end each is stored once.
 */
class KilledPodIntegrationTests {

    private static final Random RANDOM = new Random(20261103);

    /** One each, as every test counts what is stored in all. */
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final int ROUNDS = 3;

    private static final int READERS = 4;

    private static final List<Long> ARTICLES = List.of(960L, 961L, 962L);

    private final FeedStub feed = new FeedStub();

    private final AtomicInteger visitors = new AtomicInteger();

    @TempDir
    private Path directory;

    private int redisPort;

    private RedisStore redis;

    private String database;

    private PodSettings settings;

    private StoredViews stored;

    private StatsPod pod;

    @BeforeEach
    void start() throws IOException {
        this.database = "stats_killed_" + (char) ('a' + DATABASES.getAndIncrement());
        String postgres = TestStores.postgresFor(this.database);
        try (ServerSocket socket = new ServerSocket(0)) {
            this.redisPort = socket.getLocalPort();
        }
        ARTICLES.forEach(article -> this.feed.append("ArticlePublished", article, "PUBLISHED", "society"));
        this.stored = new StoredViews(postgres, this.database);
        this.settings = PodSettings.of(this.database, this.feed, this.directory.resolve("journal"))
                .on(postgres, "127.0.0.1:" + this.redisPort);
        startBoth();
    }

    @AfterEach
    void stop() {
        this.pod.kill();
        this.redis.close();
        this.feed.close();
    }

    @Test
    void everyAcknowledgedViewIsStoredOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Queue<View> unanswered = readUntilKilled();
            startBoth();
            repeat(unanswered);
        }

        long expected = this.visitors.get();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(this.stored.total()).isEqualTo(expected));
        assertThat(this.stored.hours()).isEqualTo(expected);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(this.pod
                                .get("/api/v1/views?articleIds=960,961,962")
                                .body())
                        .contains(
                                "\"views\":" + this.stored.totalOf(960),
                                "\"views\":" + this.stored.totalOf(961),
                                "\"views\":" + this.stored.totalOf(962)));
    }

    /** Then the pod's journal is all there is of what PostgreSQL didn't have. */
    @Test
    void losesNothingWhenRedisLosesItsFilesToo() throws Exception {
        Queue<View> unanswered = readUntilKilled();
        FileSystemUtils.deleteRecursively(this.directory.resolve("redis"));
        startBoth();

        long sent = this.visitors.get();
        long acknowledged = sent - unanswered.size();
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(this.stored.total()).isBetween(acknowledged, sent));
        assertThat(this.stored.hours()).isEqualTo(this.stored.total());
    }

    /** Answers the views that nobody knows of whether they were counted. */
    private Queue<View> readUntilKilled() throws InterruptedException {
        Queue<View> unanswered = new ConcurrentLinkedQueue<>();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Runnable> reading = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            reading.add(() -> readUntilRefused(unanswered));
        }
        reading.forEach(readers::execute);
        TimeUnit.MILLISECONDS.sleep(700 + RANDOM.nextInt(1_500));
        this.redis.process().destroyForcibly();
        TimeUnit.MILLISECONDS.sleep(RANDOM.nextInt(2) * 100L);
        this.pod.kill();
        readers.shutdown();
        assertThat(readers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        return unanswered;
    }

    private void readUntilRefused(Queue<View> unanswered) {
        View view = nextView();
        while (this.pod.view(view.article(), view.visitor())) {
            view = nextView();
        }
        unanswered.add(view);
    }

    private View nextView() {
        int visitor = this.visitors.getAndIncrement();
        return new View(ARTICLES.get(visitor % ARTICLES.size()), "reader-" + visitor);
    }

    private void repeat(Queue<View> unanswered) {
        for (View view : unanswered) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> this.pod.view(view.article(), view.visitor()));
        }
    }

    private void startBoth() throws IOException {
        this.redis = RedisStore.start(this.directory.resolve("redis"), this.redisPort, "");
        this.pod = StatsPod.start(this.settings.environment(), Path.of("target", this.database + ".log"));
    }

    private record View(long article, String visitor) {}
}
