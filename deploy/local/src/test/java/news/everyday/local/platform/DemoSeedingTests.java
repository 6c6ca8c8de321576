package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSeedingTests {

    @TempDir
    Path folder;

    private final List<String> reports = new ArrayList<>();

    private DataFolder data;

    private DemoSeeding seeding;

    @BeforeEach
    void prepare() throws Exception {
        this.data = new DataFolder(this.folder);
        PlatformListener listener = new PlatformListener() {
            @Override
            public void reported(String line) {
                DemoSeedingTests.this.reports.add(line);
            }
        };
        this.seeding = new DemoSeeding(this.data, PortPlan.free(1), Secrets.in(this.data.secrets()), listener);
    }

    @Test
    void loadsNothingTwice() throws Exception {
        Files.writeString(this.data.seeded(false), "ALL");

        this.seeding.run(false, Redirect.DISCARD);

        assertThat(this.reports).isEmpty();
    }

    @Test
    void saysWhenLoadingWasInterrupted() throws Exception {
        Files.writeString(this.data.seeded(false), "PART");

        this.seeding.run(false, Redirect.DISCARD);

        assertThat(this.reports.get(0)).contains("in part only").contains("--fresh");
    }

    @Test
    void remembersThatLoadingBeganAndFailed() {
        assertThatThrownBy(() -> this.seeding.run(true, Redirect.DISCARD))
                .isInstanceOf(PlatformFailedException.class)
                .hasMessageContaining("could not be loaded");

        assertThat(this.data.seeded(true)).hasContent("PART");
        assertThat(this.data.seeded(false)).hasContent("PART");
    }

    @Test
    void leavesTheSmallContentCompleteWhenTheLargeOneFails() throws Exception {
        Files.writeString(this.data.seeded(false), "ALL");

        assertThatThrownBy(() -> this.seeding.run(true, Redirect.DISCARD)).isInstanceOf(PlatformFailedException.class);

        assertThat(this.data.seeded(true)).hasContent("PART");
        assertThat(this.data.seeded(false)).hasContent("ALL");
    }
}
