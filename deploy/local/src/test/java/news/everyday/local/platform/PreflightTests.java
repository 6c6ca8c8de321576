package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTests {

    private static final PortPlan PLAN = PortPlan.free(1);

    @TempDir
    Path checkout;

    @Test
    void isContentWithJarsFreePortsAndSpace() throws Exception {
        Preflight.check(built(), PLAN);
    }

    @Test
    void namesTheJarThatIsMissing() throws Exception {
        PlatformOptions options = built();
        Files.delete(options.jar(Service.STATS));

        assertThatThrownBy(() -> Preflight.check(options, PLAN))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("stats-service-0.1.0-SNAPSHOT.jar");
    }

    @Test
    void namesThePortThatIsTakenAndWhoWantedIt() throws Exception {
        PlatformOptions options = built();

        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), PLAN.port(Service.COMMENT, 1)));

            assertThatThrownBy(() -> Preflight.check(options, PLAN))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining(PLAN.port(Service.COMMENT, 1) + " (comment-service)")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void noticesAPortThatSomebodyTookOnAllAddresses() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(Ports.isFree(other.getLocalPort())).isFalse();
        }
    }

    @Test
    void refusesANearlyFullDisk() {
        assertThatThrownBy(() -> Preflight.checkSpace(this.checkout, 300L << 20))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("300 MB are free");
    }

    private PlatformOptions built() throws Exception {
        PlatformOptions options = PlatformOptions.of(this.checkout);
        Files.createDirectories(options.data());
        for (Service service : Service.values()) {
            Files.createDirectories(options.jar(service).getParent());
            Files.writeString(options.jar(service), "");
        }
        return options;
    }
}
