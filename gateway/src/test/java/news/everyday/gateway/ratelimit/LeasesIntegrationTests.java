package news.everyday.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.everyday.stores.TestStores;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Flux;

/** Several gateways on one real Redis. */
class LeasesIntegrationTests {

    /** An hour, so that next to nothing comes back while a test runs. */
    private static final Bucket THOUSAND = new Bucket("pages", 1_000, Duration.ofHours(1));

    private static final Bucket TEN = new Bucket("login", 10, Duration.ofHours(1));

    private final LimitProperties properties =
            new LimitProperties(true, 1, Duration.ofSeconds(5), Duration.ofMillis(200), 1_000, Map.of());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final RedisLink link = new RedisLink("redis://" + TestStores.redis());

    private final List<Buckets> gateways =
            Stream.generate(this::gateway).limit(3).toList();

    private final String owner = UUID.randomUUID().toString();

    @BeforeEach
    void connect() {
        this.link.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Boolean.TRUE.equals(
                        this.link.commands().hasElement().onErrorReturn(false).block()));
    }

    @AfterEach
    void disconnect() {
        this.link.stop();
    }

    @Test
    void allGatewaysTogetherNeverGiveMoreThanTheBucketHas() {
        long allowed = allowed(THOUSAND, 1_500);

        assertThat(allowed).isBetween(700L, 1_002L);
    }

    @Test
    void aSmallBucketIsExactWhereverItsOwnerAsks() {
        assertThat(allowed(TEN, 30)).isEqualTo(10);
    }

    @Test
    void aClientThatKeepsToTheLimitIsNeverRefused() {
        Buckets gateway = this.gateways.get(0);

        List<Long> remaining = IntStream.range(0, 900)
                .mapToObj(i -> take(gateway, THOUSAND).remaining())
                .toList();

        assertThat(remaining).startsWith(999L, 998L, 997L).endsWith(100L);
    }

    @Test
    void asksRedisForAFewOfManyRequests() {
        Buckets gateway = this.gateways.get(0);
        double before = scripts();

        IntStream.range(0, 900).forEach(i -> take(gateway, THOUSAND));

        assertThat(scripts() - before).isLessThan(60);
    }

    @Test
    void manyAtOnceShareTheirQuestions() {
        Buckets gateway = this.gateways.get(0);

        List<Verdict> verdicts = Flux.range(0, 1_100)
                .flatMap(i -> gateway.take(THOUSAND, this.owner), 100)
                .collectList()
                .block(Duration.ofSeconds(20));

        assertThat(verdicts).filteredOn(Verdict::allowed).hasSizeBetween(1_000, 1_002);
    }

    private long allowed(Bucket bucket, int requests) {
        return IntStream.range(0, requests)
                .filter(i -> take(this.gateways.get(i % this.gateways.size()), bucket)
                        .allowed())
                .count();
    }

    private Verdict take(Buckets gateway, Bucket bucket) {
        Verdict atOnce = gateway.takeAtOnce(bucket, this.owner);
        return (atOnce != null) ? atOnce : gateway.take(bucket, this.owner).block(Duration.ofSeconds(10));
    }

    /** How many scripts Redis has run. */
    private static double scripts() {
        try (RedisClient redis = RedisClient.create("redis://" + TestStores.redis());
                var connection = redis.connect()) {
            return Stream.of(connection.sync().info("commandstats").split("\r\n"))
                    .filter(line -> line.startsWith("cmdstat_eval"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".*calls=(\\d+),.*", "$1")))
                    .sum();
        }
    }

    private Buckets gateway() {
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
}
