package news.everyday.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final RecordingListener listener = new RecordingListener();

    private final Supervisor supervisor = new Supervisor(this.listener);

    @AfterEach
    void stop() {
        this.supervisor.stopAll(List.of(List.of("reader", "editor")));
    }

    @Test
    void restartsWhatIsKilledAndSaysSo() throws Exception {
        this.supervisor.start(new ScriptUnit("reader", this.folder, "exec sleep 100"));
        this.supervisor.awaitReady("reader", SOON);
        long first = status("reader").pid();

        this.supervisor.kill("reader");

        await().atMost(SOON).until(() -> status("reader").restarts() == 1);
        assertThat(this.supervisor.awaitReady("reader", SOON)).isTrue();
        assertThat(status("reader").pid()).isPositive().isNotEqualTo(first);
        await().atMost(SOON).until(() -> this.listener.reports.size() == 2);
        assertThat(this.listener.reports.get(0)).contains("reader (process " + first + ") ended with code 137");
        assertThat(this.listener.reports.get(1)).contains("reader is back after");
    }

    @Test
    void doesNotGiveUpOnWhatIsKilledOnPurpose() throws Exception {
        this.supervisor.start(new ScriptUnit("reader", this.folder, "exec sleep 100"));

        killAndAwaitReady("reader", 1);
        killAndAwaitReady("reader", 2);
        killAndAwaitReady("reader", 3);
        killAndAwaitReady("reader", 4);

        assertThat(this.listener.givenUp).isEmpty();
    }

    private void killAndAwaitReady(String unit, int restarts) {
        this.supervisor.awaitReady(unit, SOON);
        this.supervisor.kill(unit);
        await().atMost(SOON).until(() -> status(unit).restarts() == restarts);
        assertThat(this.supervisor.awaitReady(unit, SOON)).isTrue();
    }

    @Test
    void givesUpOnWhatDiesAgainAndAgain() throws Exception {
        this.supervisor.start(new ScriptUnit("reader", this.folder, "echo no paper today; exit 3"));

        await().atMost(SOON).until(() -> !this.listener.givenUp.isEmpty());
        assertThat(this.listener.givenUp.get(0)).contains("ended with code 3, for the third time");
        assertThat(status("reader").state()).isEqualTo(UnitState.STOPPED);
        assertThat(this.supervisor.awaitReady("reader", SOON)).isFalse();
    }

    @Test
    void leavesStoppedWhatWasStoppedOnPurpose() throws Exception {
        this.supervisor.start(new ScriptUnit("reader", this.folder, "exec sleep 100"));
        this.supervisor.awaitReady("reader", SOON);

        this.supervisor.stop("reader");

        assertThat(status("reader").state()).isEqualTo(UnitState.STOPPED);
        assertThat(status("reader").pid()).isEqualTo(-1);
        assertThat(this.listener.reports).isEmpty();
    }

    @Test
    void startsAgainWhatWasStopped() throws Exception {
        this.supervisor.start(new ScriptUnit("reader", this.folder, "exec sleep 100"));
        this.supervisor.stop("reader");

        this.supervisor.start("reader");

        assertThat(this.supervisor.awaitReady("reader", SOON)).isTrue();
    }

    @Test
    void stopsGroupByGroup() throws Exception {
        Path order = this.folder.resolve("order");
        String obituary = "trap 'echo %s >> " + order + "; exit 0' TERM; while :; do sleep 0.05; done";
        this.supervisor.start(new ScriptUnit("reader", this.folder, obituary.formatted("reader")));
        this.supervisor.start(new ScriptUnit("editor", this.folder, obituary.formatted("editor")));
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);

        this.supervisor.stopAll(List.of(List.of("reader"), List.of("unknown", "editor")));

        assertThat(order).hasContent("reader\neditor");
    }

    @Test
    void startsNothingAfterItWasStopped() throws Exception {
        this.supervisor.stopAll(List.of());

        this.supervisor.start(new ScriptUnit("reader", this.folder, "exec sleep 100"));

        assertThat(status("reader").pid()).isEqualTo(-1);
    }

    @Test
    void namesWhatThereIsWhenAskedForSomethingElse() throws Exception {
        this.supervisor.start(new ScriptUnit("reader", this.folder, "exec sleep 100"));

        assertThatThrownBy(() -> this.supervisor.kill("writer")).hasMessageContaining("[reader]");
    }

    private UnitStatus status(String name) {
        return this.supervisor.statuses().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
