package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTests {

    @TempDir
    Path folder;

    @Test
    void refusesASecondLauncherOnTheSameFolder() throws Exception {
        DataFolder data = new DataFolder(this.folder);

        try (InstanceLock first = InstanceLock.take(data)) {
            assertThat(data.launcherPid())
                    .content()
                    .startsWith("" + ProcessHandle.current().pid());
            assertThatThrownBy(() -> InstanceLock.take(data))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("running on " + this.folder)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void letsTheNextOneInOnceTheFirstIsGone() throws Exception {
        DataFolder data = new DataFolder(this.folder);
        InstanceLock.take(data).close();

        InstanceLock.take(data).close();

        assertThat(data.launcherPid()).doesNotExist();
    }
}
