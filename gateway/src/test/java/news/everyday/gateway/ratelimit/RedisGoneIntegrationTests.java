package news.everyday.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.everyday.stores.RedisStore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** A Redis that is not there, goes, hangs and comes back: every verdict within the 50 ms promised. */
class RedisGoneIntegrationTests {

    private static final Duration PROMISED = Duration.ofMillis(50);

    private static final Bucket LOGIN = new Bucket("login", 3, Duration.ofMinutes(1));

    @TempDir
    private Path directory;

    private final int port = freePort();

    private final LimitProperties properties =
            new LimitProperties(true, 1, Duration.ofMillis(30), Duration.ofMillis(200), 1_000, Map.of());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final RedisLink link = new RedisLink("redis://127.0.0.1:" + this.port);

    private final Buckets buckets = buckets();

    private int owners;

    @AfterEach
    void closeLink() {
        this.link.stop();
    }

    @Test
    void limitsAloneWhenRedisWasNeverThere() {
        this.link.start();
        warmUp();

        assertThat(fourRequests("a")).containsExactly(true, true, true, false);
    }

    @Test
    void findsARedisThatComesLater() throws IOException {
        this.link.start();
        take("a");

        try (RedisStore redis = RedisStore.start(this.directory, this.port, "")) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isShared);
        }
    }

    @Test
    void decidesAloneWhileRedisHangsAndSharesAgainAfterwards() throws IOException, InterruptedException {
        try (RedisStore redis = RedisStore.start(this.directory, this.port, "")) {
            this.link.start();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isShared);
            warmUp();

            signal("-STOP");
            assertThat(fourRequests("hung")).containsExactly(true, true, true, false);
            signal("-CONT");

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isShared);
        }
    }

    @Test
    void decidesAloneWhenRedisDies() throws IOException {
        try (RedisStore redis = RedisStore.start(this.directory, this.port, "")) {
            this.link.start();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isShared);
            warmUp();
        }

        assertThat(fourRequests("dead")).containsExactly(true, true, true, false);
    }

    private void warmUp() {
        IntStream.range(0, 200).forEach(i -> take("warm" + i));
    }

    /** Together in the time promised for each: the first ones wait for Redis, the others not even that. */
    private List<Boolean> fourRequests(String owner) {
        long start = System.nanoTime();
        List<Boolean> allowed =
                IntStream.range(0, 4).mapToObj(i -> take(owner).allowed()).toList();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMISED.multipliedBy(4));
        return allowed;
    }

    private Verdict take(String owner) {
        return this.buckets.take(LOGIN, owner).block(Duration.ofSeconds(5));
    }

    private boolean isShared() {
        double before = this.meters.counter("news.gateway.limits.local").count();
        take("probe" + this.owners++);
        return this.meters.counter("news.gateway.limits.local").count() == before;
    }

    private void signal(String signal) throws IOException, InterruptedException {
        String pid = Files.readString(this.directory.resolve("redis.pid")).trim();
        new ProcessBuilder("kill", signal, pid).start().waitFor();
    }

    private Buckets buckets() {
        try {
            RedisBuckets shared = new RedisBuckets(this.link, new ClassPathResource("redis/take-tokens.lua"));
            return new Buckets(
                    new Leases(shared, this.properties),
                    new LocalBuckets(this.properties, Clock.systemUTC()),
                    this.properties,
                    this.meters);
        } catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
