package news.everyday.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The production manifests with one mistake each, in {@code broken/}: the rule named there must see it. */
class BrokenManifestTests {

    private static final Manifests SOUND = Manifests.of("prod");

    static Stream<Path> examples() {
        return Checkout.files(Checkout.module().resolve("src/test/resources/broken")).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theRuleSeesTheMistake(Path file) {
        BrokenExample example = BrokenExample.read(file);

        Manifests broken = example.applyTo(SOUND);

        assertThat(violated(broken)).as(example.why()).contains(example.rule());
    }

    @Test
    void theyAreEnough() {
        assertThat(examples().count()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void everyRuleHasAnExample() {
        List<String> shown =
                examples().map(BrokenExample::read).map(BrokenExample::rule).toList();

        assertThat(shown).containsAll(Rule.ALL.stream().map(Rule::name).toList());
    }

    @Test
    void withoutAMistakeNoRuleIsViolated() {
        assertThat(violated(SOUND)).isEmpty();
    }

    private static List<String> violated(Manifests manifests) {
        return Rule.ALL.stream()
                .filter(rule -> rule.violations().apply(manifests).findAny().isPresent())
                .map(Rule::name)
                .toList();
    }
}
