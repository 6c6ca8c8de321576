package news.everyday.stats.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import news.everyday.stats.redis.StatsRedis;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StatsTest
class ReadersNowIntegrationTests {

    /** More than go into one call. */
    private static final int MANY = 1_700;

    @Autowired
    private ReadersNow readers;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private StatsRedis redis;

    @BeforeEach
    void awaitOpen() {
        this.newsroom.awaitOpen();
    }

    @Test
    void addsAllOfManyReadersInSeveralCalls() {
        long viral = this.newsroom.publish();
        long quiet = this.newsroom.publish();

        this.readers
                .add(Map.of(viral, visitors(viral, MANY), quiet, visitors(quiet, 2)))
                .block();

        Map<Long, Long> counts = this.readers.countOf(List.of(viral, quiet)).block();
        assertThat(counts).containsEntry(quiet, 2L);
        assertThat(counts.get(viral)).isCloseTo(MANY, Percentage.withPercentage(3));
    }

    @Test
    void tellsOfManyReadersOnlyWhatChangesTheEstimate() {
        List<Long> all = visitors(42, 60_000);

        List<Long> telling = VisitorSieve.sift(all);

        assertThat(telling).hasSizeLessThan(16_384).isSubsetOf(all);
        assertThat(estimate("sifted", telling)).isEqualTo(estimate("all", all)).isCloseTo(60_000L, within(1_800L));
    }

    private long estimate(String key, List<Long> visitors) {
        String[] texts = visitors.stream()
                .map(visitor -> new String(VisitorText.of(visitor), StandardCharsets.ISO_8859_1))
                .toArray(String[]::new);
        this.redis.run(redis -> redis.pfadd(key, texts)).block();
        long estimate = Objects.requireNonNull(
                this.redis.run(redis -> redis.pfcount(key)).block());
        this.redis.run(redis -> redis.unlink(key)).block();
        return estimate;
    }

    private static List<Long> visitors(long article, int count) {
        return LongStream.range(0, count)
                .map(visitor -> (article * MANY + visitor) * 0x9E3779B97F4A7C15L)
                .boxed()
                .toList();
    }
}
