package news.everyday.stats.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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

    private static List<Long> visitors(long article, int count) {
        return LongStream.range(0, count)
                .map(visitor -> (article * MANY + visitor) * 0x9E3779B97F4A7C15L)
                .boxed()
                .toList();
    }
}
