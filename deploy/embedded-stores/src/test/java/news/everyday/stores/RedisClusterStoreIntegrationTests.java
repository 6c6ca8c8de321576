package news.everyday.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisClusterStoreIntegrationTests {

    @TempDir
    Path directory;

    @Test
    void spreadsTheSlotsOverThreeNodes() throws Exception {
        try (RedisClusterStore cluster = RedisClusterStore.start(this.directory)) {
            assertThat(cluster.addresses().split(",")).hasSize(3);
            assertThat(ask(cluster, "CLUSTER COUNTKEYSINSLOT 0", "SET {a} 1", "SET {b} 1", "SET {c} 1"))
                    .contains("+OK", "-MOVED");
        }
    }

    @Test
    void keepsItsSlotsAndKeysThroughTheCrashOfANode() throws Exception {
        try (RedisClusterStore cluster = RedisClusterStore.start(this.directory)) {
            // The slot of {b} is 3300, the first node's.
            assertThat(ask(cluster, "INCR {b}:views")).contains(":1");

            cluster.crash(0);

            assertThat(ask(cluster, "INCR {b}:views")).contains(":2");
        }
    }

    private static String ask(RedisClusterStore cluster, String... commands) throws IOException {
        String first = cluster.addresses().split(",")[0];
        return RedisProbe.talk(Integer.parseInt(first.substring(first.indexOf(':') + 1)), commands);
    }
}
