package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunFileTests {

    @TempDir
    Path folder;

    @Test
    void showsEveryProcessWithItsAddresses() throws Exception {
        DataFolder data = new DataFolder(this.folder);

        new RunFile(data).write("ready", new PortPlan(8080), List.of(article(4711), postgres(4712)));

        JsonNode run = new JsonMapper().readTree(Files.readString(data.runFile()));
        assertThat(run.path("launcher").asLong())
                .isEqualTo(ProcessHandle.current().pid());
        assertThat(run.path("state").asString()).isEqualTo("ready");
        assertThat(run.path("gateway").asString()).isEqualTo("http://127.0.0.1:8080");
        JsonNode article = run.path("processes").get(0);
        assertThat(article.path("name").asString()).isEqualTo("article-service-2");
        assertThat(article.path("kind").asString()).isEqualTo("article-service");
        assertThat(article.path("pid").asLong()).isEqualTo(4711);
        assertThat(article.path("address").asString()).isEqualTo("http://127.0.0.1:8091");
        assertThat(article.path("management").asString()).isEqualTo("http://127.0.0.1:9091");
        assertThat(run.path("processes").get(1).has("management")).isFalse();
    }

    @Test
    void listsWhatIsAliveForTheSweepScript() throws Exception {
        DataFolder data = new DataFolder(this.folder);

        new RunFile(data).write("ready", new PortPlan(8080), List.of(article(4711), article(-1), postgres(4712)));

        assertThat(Files.readAllLines(data.processList()))
                .containsExactly(
                        "2\t4711\tarticle-service-2\t-Dnews.local.data=" + this.folder,
                        "3\t4712\tpostgres\t" + this.folder.resolve("postgres"));
    }

    @Test
    void leavesNothingWhenEverythingIsStopped() {
        DataFolder data = new DataFolder(this.folder);
        RunFile file = new RunFile(data);
        file.write("ready", new PortPlan(8080), List.of());

        file.delete();

        assertThat(this.folder).isEmptyDirectory();
    }

    private static RunningProcess article(long pid) {
        return new RunningProcess(
                "article-service-2",
                "article-service",
                2,
                "ready",
                pid,
                8091,
                URI.create("http://127.0.0.1:8091"),
                URI.create("http://127.0.0.1:9091"),
                0,
                Path.of("logs/article-service-2.log"));
    }

    private static RunningProcess postgres(long pid) {
        return new RunningProcess(
                "postgres",
                "postgres",
                1,
                "ready",
                pid,
                10080,
                URI.create("postgresql://127.0.0.1:10080"),
                null,
                0,
                Path.of("logs/postgres.log"));
    }
}
