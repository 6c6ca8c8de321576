package news.everyday.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule on every rendering. */
class ManifestTests {

    @TestFactory
    Stream<DynamicTest> everyRenderingKeepsEveryRule() {
        return Checkout.OVERLAYS.stream().flatMap(overlay -> {
            Manifests manifests = Manifests.of(overlay);
            return Rule.ALL.stream()
                    .map(rule -> DynamicTest.dynamicTest(
                            overlay + " keeps " + rule.name(),
                            () -> assertThat(rule.violations().apply(manifests)).isEmpty()));
        });
    }
}
