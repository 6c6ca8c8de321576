package news.everyday.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisStoreIntegrationTests {

    @TempDir
    Path directory;

    @Test
    void keepsWhatItAcknowledgedThroughAKill() throws Exception {
        int port = freePort();
        RedisStore killed = RedisStore.start(this.directory, port, "secret");
        assertThat(talk(port, "AUTH secret\r\nINCR views\r\nQUIT\r\n")).contains(":1");

        killed.process().destroyForcibly();
        killed.process().onExit().get(10, TimeUnit.SECONDS);

        try (RedisStore store = RedisStore.start(this.directory, port, "secret")) {
            assertThat(talk(store.port(), "AUTH secret\r\nINCR views\r\nQUIT\r\n"))
                    .contains(":2");
        }
    }

    @Test
    void wantsThePassword() throws Exception {
        try (RedisStore store = RedisStore.start(this.directory, freePort(), "secret")) {
            assertThat(talk(store.port(), "INCR views\r\nQUIT\r\n")).contains("NOAUTH");
        }
    }

    @Test
    void stopsAServerThatWasLeftOnTheSameDirectory() throws Exception {
        RedisStore left = RedisStore.start(this.directory, freePort(), "");

        try (RedisStore store = RedisStore.start(this.directory, freePort(), "")) {
            assertThat(left.process().isAlive()).isFalse();
            assertThat(store.process().isAlive()).isTrue();
        }
    }

    @Test
    void keepsItsPasswordFromOtherUsers() throws Exception {
        try (RedisStore store = RedisStore.start(this.directory, freePort(), "secret")) {
            assertThat(store.process().info().commandLine().orElse("")).doesNotContain("secret");
            assertThat(Files.getPosixFilePermissions(this.directory.resolve("redis.conf")))
                    .hasSize(2);
        }
    }

    private static String talk(int port, String commands) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(commands.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
