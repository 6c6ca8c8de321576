package news.everyday.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the other tests look at is what would be applied. */
class RenderingTests {

    private static final Pattern KUSTOMIZE = Pattern.compile("kustomizeVersion: v(\\d+)");

    static List<String> overlays() {
        return Checkout.OVERLAYS;
    }

    /** Works without any tool: somebody who changed a source and didn't render is told so. */
    @ParameterizedTest
    @MethodSource("overlays")
    void noRenderingIsOlderThanItsSources(String overlay) {
        assertThat(Checkout.text(Checkout.rendering(overlay))
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .as("run deploy/kubernetes/render")
                .endsWith("Sources: " + hashOfSources());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void kubectlRendersTheSame(String overlay) {
        assumeTrue(
                hasKustomize(), "Skipped: no kubectl with kustomize 5 here, so the committed renderings were believed");
        String fresh = Script.run(
                        "",
                        List.of(
                                "kubectl",
                                "kustomize",
                                Checkout.module().resolve("overlays/" + overlay).toString()))
                .expectSuccess();

        assertThat(Checkout.text(Checkout.rendering(overlay))
                        .lines()
                        .skip(1)
                        .collect(Collectors.joining("\n", "", "\n")))
                .as("run deploy/kubernetes/render")
                .isEqualTo(fresh);
    }

    @Test
    void everyComponentIsUsedBySomeOverlay() throws IOException {
        String overlays = Checkout.OVERLAYS.stream()
                .map(overlay -> Checkout.text(Checkout.module().resolve("overlays/" + overlay + "/kustomization.yaml")))
                .collect(Collectors.joining());

        try (Stream<Path> components = Files.list(Checkout.module().resolve("components"))) {
            assertThat(components)
                    .allMatch(component -> overlays.contains("components/" + component.getFileName() + "\n"));
        }
    }

    private static boolean hasKustomize() {
        if (Stream.of(System.getenv("PATH").split(":"))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")))) {
            return false;
        }
        Script version = Script.run("", List.of("kubectl", "version", "--client"));
        Matcher matcher = KUSTOMIZE.matcher(version.output().replace("Kustomize Version", "kustomizeVersion"));
        return version.exitCode() == 0 && matcher.find() && Integer.parseInt(matcher.group(1)) >= 5;
    }

    /** The same sum that the script makes with sha256sum. */
    private static String hashOfSources() {
        Path module = Checkout.module();
        String sums = Stream.of("base", "components", "overlays")
                .flatMap(folder -> Checkout.files(module.resolve(folder)).stream())
                .map(module::relativize)
                .map(Path::toString)
                .sorted()
                .map(file -> sha256(Checkout.text(module.resolve(file))) + "  " + file + "\n")
                .collect(Collectors.joining());
        return sha256(sums);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
