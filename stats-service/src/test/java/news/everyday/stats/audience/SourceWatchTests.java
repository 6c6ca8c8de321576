package news.everyday.stats.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import news.everyday.stats.config.DampingProperties;
import news.everyday.stats.config.DampingProperties.Agent;
import news.everyday.stats.config.DampingProperties.Block;
import news.everyday.stats.config.DampingProperties.Visitor;
import org.junit.jupiter.api.Test;

/** Attacks on a site that is read, and an article that all the country reads. Seeded, so every run is the same. */
class SourceWatchTests {

    private static final int NOW = 1_000_000;

    private static final long TARGET = 42;

    private final Random random = new Random(20261103);

    private final SourceWatch watch = new SourceWatch(new DampingProperties(
            Duration.ofMinutes(30), 524_288, 500, 3, new Visitor(3, 0.02), new Block(20, 0.1), new Agent(30, 0.5)));

    @Test
    void oneAddressBlockWithManyVisitorsAndAgentsLiftsNothing() {
        readTheSite(20_000);

        assertThat(raised(2_000, () -> view(anybody(), 777, anyAgent()))).isBetween(18, 22);
    }

    @Test
    void oneVisitorLiftsNothing() {
        readTheSite(20_000);

        assertThat(raised(500, () -> view(7, anyBlock(), anyAgent()))).isEqualTo(3);
    }

    @Test
    void oneRareAgentFromEverywhereLiftsNothing() {
        readTheSite(20_000);

        assertThat(raised(2_000, () -> view(anybody(), anyBlock(), 31_337))).isBetween(50, 60);
    }

    @Test
    void alsoOnASiteThatNobodyElseReads() {
        assertThat(raised(2_000, () -> view(anybody(), 777, anyAgent()))).isBetween(18, 22);
        assertThat(raised(2_000, () -> view(7, 888, 9))).isLessThanOrEqualTo(20);
    }

    @Test
    void anArticleThatAllTheCountryReadsIsNotDamped() {
        readTheSite(20_000);

        assertThat(raised(50_000, () -> view(anybody(), anyBlock(), anyAgent())))
                .isGreaterThan(49_900);
    }

    @Test
    void norIsOneInARegionBehindOneCarrierWhenTheSiteHasManySuchReaders() {
        readTheSite(20_000);
        for (int i = 0; i < 4_000; i++) {
            this.watch.raises(this.random.nextInt(500) + 1_000, anybody(), 555, anyAgent(), NOW);
        }

        assertThat(raised(2_000, () -> view(anybody(), (this.random.nextInt(3) == 0) ? 555 : anyBlock(), anyAgent())))
                .isGreaterThan(1_950);
    }

    @Test
    void readersCountOnWhileTheirArticleIsAttacked() {
        readTheSite(20_000);
        raised(5_000, () -> view(anybody(), 777, anyAgent()));

        assertThat(raised(1_000, () -> view(anybody(), anyBlock(), anyAgent()))).isGreaterThan(990);
    }

    @Test
    void whoWasQuietForHoursMayReadAgain() {
        raised(500, () -> view(7, 777, 9));

        assertThat(this.watch.raises(TARGET, 7, 777, 9, NOW + 6 * 3600)).isTrue();
    }

    @Test
    void whatSaysNothingIsNotSuspected() {
        assertThat(raised(1_000, () -> view(anybody(), 0, 0))).isEqualTo(1_000);
    }

    private int raised(int views, java.util.function.BooleanSupplier view) {
        int raised = 0;
        for (int i = 0; i < views; i++) {
            raised += view.getAsBoolean() ? 1 : 0;
        }
        return raised;
    }

    private boolean view(long visitor, long block, long agent) {
        return this.watch.raises(TARGET, visitor, block, agent, NOW);
    }

    private void readTheSite(int views) {
        for (int i = 0; i < views; i++) {
            this.watch.raises(this.random.nextInt(500) + 1_000, anybody(), anyBlock(), anyAgent(), NOW);
        }
    }

    private long anybody() {
        return this.random.nextLong() | 1;
    }

    private long anyBlock() {
        return this.random.nextInt(50_000) + 1_000;
    }

    /** A few browsers are nearly all of the readers', one of them 60 %. */
    private long anyAgent() {
        int share = this.random.nextInt(100);
        return (share < 60) ? 1 : (share < 90) ? 2 : this.random.nextInt(20) + 3;
    }
}
