package news.everyday.defaults.silence;

import static io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider.LOOP_RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.R2dbcException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import news.everyday.defaults.app.PaperServiceApplication;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.r2dbc.OptionsCapableConnectionFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.netty.tcp.TcpResources;
import reactor.test.StepVerifier;

@SpringBootTest(
        classes = PaperServiceApplication.class,
        properties = {
            "news.postgres.silence=1s",
            "spring.r2dbc.pool.initial-size=0",
            "spring.r2dbc.pool.min-idle=0",
            "spring.r2dbc.pool.max-size=1"
        })
@Import(TestTokens.class)
class SilentPostgresIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    private DatabaseClient database;

    @Autowired
    private ConnectionFactory connections;

    @Test
    void aQuestionThatIsNotAnsweredFailsAndCostsThePoolNothing() {
        sleep(10).as(StepVerifier::create).expectError().verify(SOON);

        sleep(0).as(StepVerifier::create).expectNext(1).expectComplete().verify(SOON);
    }

    @Test
    void anAnswerThatTakesItsTimeArrives() {
        sleep(0.5).as(StepVerifier::create).expectNext(1).expectComplete().verify(SOON);
    }

    @Test
    void aServerThatAcceptsAndSaysNothingIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ConnectionFactoryOptions options = OptionsCapableConnectionFactory.unwrapFrom(this.connections)
                    .getOptions()
                    .mutate()
                    .option(ConnectionFactoryOptions.HOST, "127.0.0.1")
                    .option(ConnectionFactoryOptions.PORT, silent.getLocalPort())
                    .build();

            Mono.from(ConnectionFactories.get(options).create())
                    .as(StepVerifier::create)
                    .expectError(R2dbcException.class)
                    .verify(SOON);
        }
    }

    @Test
    void aPeerThatIsGoneIsFoundOutByTheKernel() {
        assumeTrue(Epoll.isAvailable(), "Only Linux has these options");
        ConnectionFactoryOptions options =
                OptionsCapableConnectionFactory.unwrapFrom(this.connections).getOptions();
        WatchedLoops loops = (WatchedLoops) options.getRequiredValue(LOOP_RESOURCES);

        SocketChannel channel =
                loops.onChannel(SocketChannel.class, TcpResources.get().onClient(true));

        assertThat(channel.config().getOption(EpollChannelOption.TCP_USER_TIMEOUT))
                .isEqualTo(1_000);
        channel.unsafe().closeForcibly();
    }

    private Mono<Integer> sleep(double seconds) {
        return this.database
                .sql("select 1 as one from pg_sleep(:seconds)")
                .bind("seconds", seconds)
                .map(row -> row.get("one", Integer.class))
                .one();
    }
}
