package news.everyday.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of {@code up} that runs before there is any Java of ours: what to build, and with what. */
class ScriptsTests {

    private static final Path FUNCTIONS = Path.of("functions.sh").toAbsolutePath();

    private static final List<String> MODULES =
            List.of("article-service", "comment-service", "member-service", "stats-service", "gateway", "deploy/local");

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private record Result(int code, String said) {}

    @TempDir
    Path checkout;

    @BeforeEach
    void layOutABuiltCheckout() throws IOException {
        for (String module : MODULES) {
            write(module + "/pom.xml", LONG_AGO);
            write(module + "/src/main/java/Paper.java", LONG_AGO);
            write(jar(module), NOW);
        }
        for (String module : List.of("deploy/service-defaults", "deploy/embedded-stores")) {
            write(module + "/pom.xml", LONG_AGO);
            write(module + "/src/main/java/Paper.java", LONG_AGO);
        }
        write("pom.xml", LONG_AGO);
    }

    @Test
    void buildsNothingWhenEverythingIsNewerThanItsSources() throws Exception {
        assertThat(run("stale_modules")).isEqualTo(new Result(0, ""));
    }

    @Test
    void buildsTheModuleWhoseSourceChanged() throws Exception {
        write("stats-service/src/main/java/Paper.java", NOW.plusSeconds(1));

        assertThat(run("stale_modules").said()).isEqualTo("stats-service");
    }

    @Test
    void buildsTheModuleWhoseJarIsMissing() throws Exception {
        Files.delete(this.checkout.resolve(jar("gateway")));

        assertThat(run("stale_modules").said()).isEqualTo("gateway");
    }

    @Test
    void buildsAllServicesWhenWhatTheyShareChanged() throws Exception {
        write("deploy/service-defaults/src/main/java/Paper.java", NOW.plusSeconds(1));

        assertThat(run("stale_modules").said())
                .isEqualTo("article-service,comment-service,member-service,stats-service,gateway");
    }

    @Test
    void buildsNothingTwiceWhenTheJarNeededNoChange() throws Exception {
        write("stats-service/src/main/java/Paper.java", NOW.plusSeconds(1));
        write("stats-service/target/up.stamp", NOW.plusSeconds(2));

        assertThat(run("stale_modules").said()).isEmpty();
    }

    @Test
    void looksAtThePlainJarBecauseTheExecutableOnesDateIsFixed() throws Exception {
        write(jar("gateway"), LONG_AGO.minusSeconds(1));
        write(jar("gateway") + ".original", NOW);

        assertThat(run("stale_modules").said()).isEmpty();
    }

    @Test
    void saysWhenThereIsNoJava() throws Exception {
        Result result = run("PATH=/nowhere; JAVA_HOME=; find_java");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.said()).contains("There is no Java here. Install a JDK 17 or newer");
    }

    @Test
    void saysWhenJavaIsTooOld() throws Exception {
        executable("jdk8/bin/java", "echo 'openjdk version \"1.8.0_402\"' >&2");

        Result result = run("JAVA_HOME=" + this.checkout + "/jdk8; find_java");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.said()).contains("A JDK 17 or newer is needed").contains("is of version 1.");
    }

    @Test
    void takesTheJavaOfJavaHomeFirst() throws Exception {
        executable("jdk25/bin/java", "echo 'openjdk version \"25.0.1\" 2025-10-21' >&2");

        Result result = run("JAVA_HOME=" + this.checkout + "/jdk25; find_java; echo $java");

        assertThat(result).isEqualTo(new Result(0, this.checkout + "/jdk25/bin/java\n"));
    }

    @Test
    void saysWhenSomethingMustBeBuiltAndThereIsNoMaven() throws Exception {
        Result result = run("java=java; PATH=/nowhere; find_maven");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.said()).contains("there is no Maven here");
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        executable("failing-maven", "echo '[ERROR] Paper.java:[1,1] no ink'; exit 1");

        Result result = run("find_java; maven=" + this.checkout + "/failing-maven; build gateway build.log");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.said()).contains("no ink").contains("The build failed; all it said is in build.log");
    }

    @Test
    void remembersWhenABuildBegan() throws Exception {
        executable("quick-maven", "exit 0");

        Result result = run("find_java; maven=" + this.checkout + "/quick-maven; build gateway,deploy/local build.log");

        assertThat(result.code()).isZero();
        assertThat(this.checkout.resolve("gateway/target/up.stamp")).exists();
        assertThat(this.checkout.resolve("deploy/local/target/up.stamp")).exists();
    }

    private Result run(String script) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "set -euo pipefail; . " + FUNCTIONS + "; " + script)
                .directory(this.checkout.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("NEWS_REPOSITORY", this.checkout.toString()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), said);
    }

    private static String jar(String module) {
        String artifact = module.replace("deploy/", "");
        return module + "/target/" + artifact + "-0.1.0-SNAPSHOT.jar";
    }

    private void write(String name, Instant modified) throws IOException {
        Path file = this.checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private void executable(String name, String script) throws IOException {
        Path file = this.checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
