package news.everyday.defaults.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import reactor.netty.http.client.HttpClient;

class DrainTests {

    private static final Duration WAIT = Duration.ofMillis(500);

    private final Drain drain = new Drain(WAIT);

    private final NettyReactiveWebServerFactory factory = new NettyReactiveWebServerFactory(0);

    private WebServer server;

    @BeforeEach
    void startServer() {
        new DrainAutoConfiguration().connectionsEndWhileDraining(this.drain).customize(this.factory);
        this.server = this.factory.getWebServer((request, response) -> response.setComplete());
        this.server.start();
        this.drain.start();
    }

    @AfterEach
    void stopServer() {
        this.server.stop();
    }

    @Test
    void keepsConnectionsWhileItRuns() {
        assertThat(connectionHeader()).isNull();
    }

    @Test
    void answersWithoutKeepingConnectionsUntilTheWaitIsOver() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        long start = System.nanoTime();

        this.drain.stop(stopped::countDown);

        assertThat(connectionHeader()).isEqualTo("close");
        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(WAIT);
        assertThat(this.drain.isRunning()).isFalse();
    }

    @Test
    void keepsThemAgainAfterARestart() {
        this.drain.stop(() -> {});

        this.drain.start();

        assertThat(connectionHeader()).isNull();
    }

    private @Nullable String connectionHeader() {
        return HttpClient.create()
                .get()
                .uri("http://localhost:" + this.server.getPort() + "/")
                .response()
                .mapNotNull(response -> response.responseHeaders().get("Connection"))
                .block(Duration.ofSeconds(20));
    }
}
