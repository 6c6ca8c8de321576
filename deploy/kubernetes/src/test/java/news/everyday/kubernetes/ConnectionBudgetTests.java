package news.everyday.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sum is written out, so that whoever raises a maximum sees what it costs. */
class ConnectionBudgetTests {

    /**
     * (6 + 1) + 2 · (4 + 1) + 4 pods with 10 pooled connections and a listener each, and four migrations with two each.
     * Stats-service has no pod more while it is rolled out.
     */
    @Test
    void productionAtItsLargestWantsSoMany() {
        assertThat(ScalingRules.connections(Manifests.of("prod"))).isEqualTo(21 * 11 + 4 * 2);
    }

    @Test
    void aLaptopWantsLessThanAHundred() {
        assertThat(ScalingRules.connections(Manifests.of("local"))).isLessThan(100);
    }
}
