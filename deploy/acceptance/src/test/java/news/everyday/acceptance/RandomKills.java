package news.everyday.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import news.everyday.local.platform.LocalPlatform;

/**
 * Kills (-9) parts of the counting at random moments of a storm. Each storm's share of views is only let go when the kill
 * before it has happened, so that all kills meet views under way. One of the two replicas is always left.
 */
final class RandomKills {

    private static final List<String> REPLICAS = List.of("stats-service", "stats-service-2");

    private static final List<String> PARTS = List.of("stats-service", "stats-service-2", "redis", "postgres");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalPlatform platform;

    private final Random random;

    private final List<String> killed = new ArrayList<>();

    RandomKills(LocalPlatform platform, long seed) {
        this.platform = platform;
        this.random = new Random(seed);
    }

    /** Sends the storm through that many kills; returns when all its views are acknowledged and all parts are back. */
    void during(ViewStorm storm, int kills) {
        CompletableFuture<Void> done = storm.start();
        int share = storm.size() / (kills + 1);
        for (int kill = 0; kill < kills; kill++) {
            storm.allow(share);
            int moment = kill * share + this.random.nextInt(share * 3 / 4);
            await().atMost(PATIENCE).until(() -> storm.acknowledged() >= moment || done.isCompletedExceptionally());
            killOne();
        }
        storm.allow(storm.size());
        done.join();
        PARTS.forEach(this.platform::awaitReady);
    }

    private void killOne() {
        String part = PARTS.get(this.random.nextInt(PARTS.size()));
        (REPLICAS.contains(part) ? REPLICAS : List.of(part)).forEach(this.platform::awaitReady);
        this.platform.kill(part);
        this.killed.add(part);
    }

    List<String> killed() {
        return this.killed;
    }
}
