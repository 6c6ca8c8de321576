package news.everyday.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StreamPropertiesTests {

    private static final Duration ANY = Duration.ofSeconds(15);

    /** 40 % of a container of 768 MiB. */
    private static final long HEAP = 307L << 20;

    @Test
    void takesTwoFifthsOfTheHeapUnlessToldOtherwise() {
        assertThat(new StreamProperties(ANY, 0).maxIn(HEAP)).isBetween(5_200, 5_300);
        assertThat(new StreamProperties(ANY, 0).maxIn(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        assertThat(new StreamProperties(ANY, 20_000).maxIn(HEAP)).isEqualTo(20_000);
    }
}
