package news.everyday.defaults.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import news.everyday.defaults.app.PaperServiceApplication;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.r2dbc.OptionsCapableConnectionFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

@SpringBootTest(classes = PaperServiceApplication.class, properties = "news.postgres.silence=1s")
@Import(TestTokens.class)
class FeedWakeupsIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private DatabaseClient database;

    private final AtomicInteger heard = new AtomicInteger();

    private MuteServer server;

    private FeedWakeups wakeups;

    @BeforeEach
    void listenThroughAServerThatMayGoMute() throws IOException {
        ConnectionFactoryOptions options =
                OptionsCapableConnectionFactory.unwrapFrom(this.connections).getOptions();
        this.server = new MuteServer(
                new InetSocketAddress((String) options.getRequiredValue(ConnectionFactoryOptions.HOST), (Integer)
                        options.getRequiredValue(ConnectionFactoryOptions.PORT)));
        ConnectionFactory muteable = ConnectionFactories.get(options.mutate()
                .option(ConnectionFactoryOptions.HOST, "127.0.0.1")
                .option(ConnectionFactoryOptions.PORT, this.server.port())
                .build());
        this.wakeups = new FeedWakeups(muteable, List.of(this.heard::incrementAndGet), Duration.ofMillis(100));
        this.wakeups.start();
        await().atMost(SOON).until(() -> this.heard.get() == 1);
    }

    @AfterEach
    void stop() throws IOException {
        this.wakeups.stop();
        this.server.close();
    }

    @Test
    void leavesAServerThatHasGoneMuteAndListensAnew() {
        this.server.muteWhoIsConnected();

        await().atMost(SOON).until(() -> this.heard.get() == 2);
        notifyListeners();
        await().atMost(SOON).until(() -> this.heard.get() == 3);
        assertThat(this.server.connections()).isEqualTo(2);
    }

    @Test
    void staysWhereItIsAnswered() {
        int answered = this.server.answers();

        await().atMost(SOON).until(() -> this.server.answers() > answered + 15);

        assertThat(this.server.connections()).isEqualTo(1);
        assertThat(this.heard).hasValue(1);
    }

    private void notifyListeners() {
        this.database
                .sql("select pg_notify('" + FeedWakeups.CHANNEL + "', '')")
                .then()
                .block(SOON);
    }
}
