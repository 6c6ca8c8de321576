package news.everyday.local.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InParallelTests {

    @Test
    void keepsTheOrder() {
        List<Integer> numbers = IntStream.range(0, 100).boxed().toList();

        assertThat(InParallel.map(numbers, number -> number * 2))
                .isEqualTo(numbers.stream().map(number -> number * 2).toList());
    }

    @Test
    void worksOnSeveralAtATime() {
        CyclicBarrier allFour = new CyclicBarrier(4);

        assertThat(InParallel.map(List.of("北", "南", "东", "西"), name -> meet(allFour, name)))
                .containsExactly("北", "南", "东", "西");
    }

    private static String meet(CyclicBarrier barrier, String name) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
            return name;
        } catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Test
    void failsWithTheReason() {
        ApiException refused = new ApiException("POST /api/v1/articles", 403, "{}");

        assertThatThrownBy(() -> InParallel.map(List.of(1, 2, 3), number -> {
                    if (number == 2) {
                        throw refused;
                    }
                    return number;
                }))
                .isSameAs(refused);
    }
}
