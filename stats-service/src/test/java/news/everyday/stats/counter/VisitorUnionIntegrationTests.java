package news.everyday.stats.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads the HyperLogLogs of a real Redis, and estimates what it estimates. */
@StatsTest
class VisitorUnionIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private SketchRedis sketches;

    private Shard shard;

    @BeforeEach
    void awaitOpen() {
        this.newsroom.awaitOpen();
        this.shard = this.newsroom.shard();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(new VisitorUnion().estimate()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 700, 3_000, 20_000, 100_000})
    void estimatesAsRedisDoes(int visitors) {
        Sketch sketch = sketch(0, visitors);

        VisitorUnion union = new VisitorUnion();
        union.add(sketch.content());

        assertThat(union.estimate()).isEqualTo(sketch.visitors());
    }

    @Test
    void countsVisitorsOfSeveralArticlesOnce() {
        VisitorUnion union = new VisitorUnion();

        union.add(sketch(0, 600).content());
        union.add(sketch(300, 20_000).content());
        union.add(sketch(0, 20_000).content());

        assertThat(union.estimate()).isBetween(19_600L, 20_400L);
    }

    @Test
    void takesInAnotherUnion() {
        VisitorUnion first = new VisitorUnion();
        first.add(sketch(0, 900).content());
        VisitorUnion second = new VisitorUnion();
        second.add(sketch(600, 1_500).content());

        second.add(first.registers());

        assertThat(second.estimate()).isBetween(1_470L, 1_530L);
    }

    private Sketch sketch(int from, int to) {
        long article = this.newsroom.publish();
        String key = this.shard.keys().visitors("20261103", article);
        String[] visitors =
                IntStream.range(from, to).mapToObj(visitor -> "v" + visitor).toArray(String[]::new);
        this.newsroom.redis().run(redis -> redis.pfadd(key, visitors)).block();
        return Objects.requireNonNull(
                this.sketches.read(this.shard, DAY, List.of(article)).blockFirst());
    }
}
