package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import news.everyday.local.supervision.RecordingListener;
import news.everyday.local.supervision.ScriptUnit;
import news.everyday.local.supervision.Supervisor;
import news.everyday.local.supervision.UnitStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreUnitsIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final RecordingListener listener = new RecordingListener();

    private final Supervisor supervisor = new Supervisor(this.listener);

    private final PortPlan ports = PortPlan.free(1);

    @BeforeEach
    void start() throws Exception {
        DataFolder data = new DataFolder(this.folder);
        data.create();
        Path programs = this.folder.resolve("cache");
        this.supervisor.start(new PostgresUnit(data, this.ports.postgres(), programs));
        this.supervisor.start(new RedisUnit(data, this.ports.redis(), "secret", programs));
        assertThat(this.supervisor.awaitReady("postgres", SOON)).isTrue();
        assertThat(this.supervisor.awaitReady("redis", SOON)).isTrue();
    }

    @AfterEach
    void stop() {
        this.supervisor.stopAll(List.of(List.of("reader"), List.of("postgres", "redis")));
    }

    @Test
    void bringsBothStoresBackAfterAKill() {
        this.supervisor.kill("postgres");
        this.supervisor.kill("redis");

        await().atMost(SOON).until(() -> this.listener.reports.size() == 4);
        assertThat(this.supervisor.statuses()).extracting(UnitStatus::restarts).containsExactly(1, 1);
        assertThat(Ports.answers(this.ports.postgres())).isTrue();
        assertThat(Ports.answers(this.ports.redis())).isTrue();
    }

    @Test
    void givesUpOnAServiceThatKeepsDyingAndStopsTheStoresCleanly() throws Exception {
        this.supervisor.start(new ScriptUnit("reader", this.folder, "echo no paper today; exit 3"));
        await().atMost(SOON).until(() -> !this.listener.givenUp.isEmpty());

        this.supervisor.stopAll(List.of(List.of("reader"), List.of("postgres", "redis")));

        assertThat(this.supervisor.statuses()).extracting(UnitStatus::pid).containsOnly(-1L);
        assertThat(this.folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(LogTail.of(this.folder.resolve("reader.log"), 20)).contains("no paper today");
    }
}
