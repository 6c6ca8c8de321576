package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import news.everyday.local.platform.LocalPlatform;
import news.everyday.local.platform.PlatformOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The platform on two PostgreSQL servers behind a PgBouncer and on two Redis servers: the primary is killed under reads
 * and writes, the other takes over. Skipped, visibly, where Debian's programs aren't installed.
 */
class FailOverIntegrationTests {

    /** About what an operator of PostgreSQL takes to notice and to promote. */
    private static final Duration WITHOUT_PRIMARY = Duration.ofSeconds(5);

    /** From the new primary on, every service is back by itself. */
    private static final Duration BACK = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable PostgresPair postgres;

    private static @Nullable PgBouncer pooler;

    private static @Nullable RedisPair redis;

    private static @Nullable LocalPlatform platform;

    private String article;

    private String reader;

    private Portal portal;

    @BeforeAll
    static void startOnPairs() throws Exception {
        List.of("postgres", "pg_basebackup", "pgbouncer", "redis-server", "redis-cli")
                .forEach(StoreProgram::required);
        Path folder = Path.of("target/fail-over").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        postgres = new PostgresPair(folder);
        pooler = new PgBouncer(folder, postgres.port());
        redis = new RedisPair(folder);
        platform = LocalPlatform.start(PlatformOptions.of(Checkout.root())
                .withPort(0)
                .withData(folder.resolve("platform"))
                .withStores(postgres.account(), pooler.address(), redis.uri()));
        Staff.register(new Portal(platform.gateway()));
    }

    @AfterAll
    static void stop() throws IOException {
        for (AutoCloseable each : new AutoCloseable[] {platform, pooler, postgres, redis}) {
            close(each);
        }
    }

    private static void close(@Nullable AutoCloseable part) throws IOException {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception ex) {
            throw new IOException(ex);
        }
    }

    @BeforeEach
    void publishForEveryService() {
        this.portal = new Portal(Objects.requireNonNull(platform).gateway());
        this.article = this.portal.publish(Articles.article("切换:" + UUID.randomUUID()));
        this.reader = this.portal.registerMember();
        await().atMost(PATIENCE)
                .until(() -> this.portal.view(this.article, "first").status() == 200);
        await().atMost(PATIENCE)
                .until(() -> this.portal
                                .post(
                                        "/api/v1/articles/" + this.article + "/comments",
                                        Map.of("body", "第一条"),
                                        Portal.bearer(this.reader))
                                .status()
                        == 201);
    }

    @Test
    void everyServiceComesBackOnAnotherPostgresAndKeepsWhatItAcknowledged() throws Exception {
        PostgresPair servers = Objects.requireNonNull(postgres);

        try (OngoingWork work = startWork()) {
            Instant killed = Instant.now();
            servers.killPrimary();
            pause(WITHOUT_PRIMARY);
            servers.promote();
            Instant promoted = Instant.now();
            finish(work, promoted);

            report("PostgreSQL", work, promoted);
            assertThat(failuresOutside(killed, promoted.plus(BACK), work)).isEmpty();
            assertThat(work.failures())
                    .extracting(OngoingWork.Failure::call)
                    .contains("registration", "comment", "publication")
                    .doesNotContain("page", "view");
            assertThat(servers.listeners()).containsExactly("article", "comment", "member");
            StoredWork.of(Objects.requireNonNull(platform)).assertHolds(this.article, work);
        }
    }

    @Test
    void everyServiceComesBackOnAReplicaOfRedisThatLagged() throws Exception {
        RedisPair servers = Objects.requireNonNull(redis);

        try (OngoingWork work = startWork()) {
            servers.breakReplication();
            int viewsInBoth = work.written("view").size();
            await().atMost(PATIENCE).until(() -> work.written("view").size() > viewsInBoth + 10);
            Instant killed = Instant.now();
            servers.killPrimary();
            pause(WITHOUT_PRIMARY);
            servers.promote();
            Instant promoted = Instant.now();
            finish(work, promoted);

            report("Redis", work, promoted);
            assertThat(failuresOutside(killed, promoted.plus(BACK), work)).isEmpty();
            assertThat(work.failures())
                    .extracting(OngoingWork.Failure::call)
                    .doesNotContain("page", "article", "comments", "member", "view")
                    .doesNotContain("comment", "registration", "publication");
            StoredWork.of(Objects.requireNonNull(platform)).assertHolds(this.article, work);
        }
    }

    private OngoingWork startWork() {
        OngoingWork work = new OngoingWork(this.portal, this.article, this.reader);
        Instant warm = Instant.now().plusSeconds(3);
        await().atMost(PATIENCE).until(() -> work.isAnsweredSince(warm));
        return work;
    }

    private static void pause(Duration length) {
        await().pollDelay(length).atMost(length.plusSeconds(5)).until(() -> true);
    }

    private static void finish(OngoingWork work, Instant promoted) throws InterruptedException {
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(promoted.plus(BACK)));
        Instant back = promoted.plus(BACK);
        await().atMost(Duration.ofSeconds(5)).until(() -> work.isAnsweredSince(back));
        work.stop();
    }

    private static List<OngoingWork.Failure> failuresOutside(Instant from, Instant to, OngoingWork work) {
        return work.failures().stream()
                .filter(failure -> failure.at().isBefore(from) || failure.at().isAfter(to))
                .toList();
    }

    private static void report(String store, OngoingWork work, Instant promoted) {
        System.out.println(
                store + ": the last failures, reckoned from the new primary: " + work.lastFailures(promoted));
    }
}
