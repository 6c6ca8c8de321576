package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.everyday.local.platform.LocalPlatform;
import news.everyday.local.platform.PlatformOptions;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that is cut off without a word: no connection is closed, nothing is answered. Whoever waits for it must give
 * up by himself, or the pools stay full of those who wait. Skipped, visibly, where Debian's programs aren't installed.
 */
class SilentPrimaryIntegrationTests {

    private static final Duration WITHOUT_PRIMARY = Duration.ofSeconds(5);

    private static final Duration BACK = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void everyServiceLeavesItForTheNewOneAndKeepsWhatItAcknowledged() throws Exception {
        List.of("postgres", "pg_basebackup", "redis-server", "redis-cli").forEach(StoreProgram::required);
        Path folder = Path.of("target/silent-primary").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);

        try (PostgresPair servers = new PostgresPair(folder);
                RedisPair redis = new RedisPair(folder);
                LocalPlatform platform = start(folder, servers, redis)) {
            Portal portal = new Portal(platform.gateway());
            Staff.register(portal);
            String article = portal.publish(Articles.article("无声的主库"));
            try (OngoingWork work = startWork(portal, article)) {
                Instant silent = Instant.now();
                servers.silencePrimary();
                pause(WITHOUT_PRIMARY);
                servers.promote();
                Instant promoted = Instant.now();
                Instant back = promoted.plus(BACK);
                await().atMost(PATIENCE).until(() -> Instant.now().isAfter(back));
                await().atMost(Duration.ofSeconds(5)).until(() -> work.isAnsweredSince(back));
                work.stop();

                System.out.println("The last failures, reckoned from the new primary: " + work.lastFailures(promoted));
                assertThat(work.failures().stream()
                                .filter(failure -> failure.at().isBefore(silent)
                                        || failure.at().isAfter(back)))
                        .isEmpty();
                assertThat(servers.listeners()).containsExactly("article", "comment", "member");
                StoredWork.of(platform).assertHolds(article, work);
            }
        }
    }

    private static LocalPlatform start(Path folder, PostgresPair postgres, RedisPair redis) throws Exception {
        return LocalPlatform.start(PlatformOptions.of(Checkout.root())
                .withPort(0)
                .withData(folder.resolve("platform"))
                .withStores(postgres.account(), postgres.address(), redis.uri()));
    }

    private static OngoingWork startWork(Portal portal, String article) {
        String reader = portal.registerMember();
        await().atMost(PATIENCE).until(() -> portal.view(article, "first").status() == 200);
        await().atMost(PATIENCE).until(() -> comment(portal, article, reader) == 201);
        OngoingWork work = new OngoingWork(portal, article, reader);
        Instant warm = Instant.now().plusSeconds(3);
        await().atMost(PATIENCE).until(() -> work.isAnsweredSince(warm));
        return work;
    }

    private static int comment(Portal portal, String article, String reader) {
        return portal.post("/api/v1/articles/" + article + "/comments", Map.of("body", "第一条"), Portal.bearer(reader))
                .status();
    }

    private static void pause(Duration length) {
        await().pollDelay(length).atMost(length.plusSeconds(5)).until(() -> true);
    }
}
