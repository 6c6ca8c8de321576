package news.everyday.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ZipfChoiceTests {

    @Test
    void choosesTheFirstTenTimesAsOftenAsTheTenth() {
        ZipfChoice<Integer> choice =
                new ZipfChoice<>(IntStream.rangeClosed(1, 100).boxed().toList());
        Random random = new Random(42);

        Map<Integer, Long> chosen = Stream.generate(() -> choice.next(random))
                .limit(200_000)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(chosen).hasSize(100);
        assertThat(chosen.get(1)).isCloseTo(38_550L, withinPercentage(3));
        assertThat(chosen.get(10)).isCloseTo(3_855L, withinPercentage(5));
    }

    @Test
    void needsSomethingToChooseFrom() {
        assertThatThrownBy(() -> new ZipfChoice<>(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
