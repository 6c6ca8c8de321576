package news.everyday.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/kubernetes/apply} asks of a cluster, told by a kubectl that only writes it down. */
class ApplyTests {

    @TempDir
    Path folder;

    @BeforeEach
    void writeKubectl() throws IOException {
        Path kubectl = this.folder.resolve("kubectl");
        Files.writeString(kubectl, """
                #!/usr/bin/env bash
                case "$*" in
                  kustomize*) exec cat "rendered/${2#overlays/}.yaml" ;;
                  *"get secret $MISSING") exit 1 ;;
                  *"get secret"*) ;;
                  *) echo "$*" >>"$CALLS" ;;
                esac
                """);
        Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void replacesTheMigrationsAppliesAndWaits() throws IOException {
        Script apply = apply("prod", "none");

        assertThat(apply.exitCode()).as(apply.output()).isZero();
        assertThat(calls())
                .extracting(call -> call.replaceFirst(" (-l|--timeout).*", ""))
                .containsExactly(
                        "-n news delete job",
                        "apply -k overlays/prod",
                        "-n news wait job",
                        "-n news rollout status deployment,statefulset");
    }

    @Test
    void touchesNothingWhileASecretIsMissing() throws IOException {
        Script apply = apply("prod", "signing-key");

        assertThat(apply.exitCode()).isEqualTo(1);
        assertThat(apply.output()).contains("Secret signing-key is missing", "deploy/kubernetes/secrets");
        assertThat(calls()).isEmpty();
    }

    @Test
    void saysWhichOverlaysThereAre() throws IOException {
        Script apply = apply("nowhere", "none");

        assertThat(apply.exitCode()).isEqualTo(2);
        assertThat(apply.output()).contains("local|staging|prod");
        assertThat(calls()).isEmpty();
    }

    private Script apply(String overlay, String missing) {
        return Script.run(
                "",
                List.of(
                        "env",
                        "PATH=" + this.folder + ":" + System.getenv("PATH"),
                        "MISSING=" + missing,
                        "CALLS=" + this.folder.resolve("calls"),
                        Checkout.module().resolve("apply").toString(),
                        overlay));
    }

    private List<String> calls() throws IOException {
        Path calls = this.folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }
}
