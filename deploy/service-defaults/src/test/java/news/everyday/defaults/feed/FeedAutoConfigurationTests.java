package news.everyday.defaults.feed;

import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactoryOptions;
import org.junit.jupiter.api.Test;

class FeedAutoConfigurationTests {

    private static final ConnectionFactoryOptions POOL = ConnectionFactoryOptions.parse(
                    "r2dbc:postgresql://pooler:6432/paper?preparedStatementCacheQueries=0")
            .mutate()
            .option(USER, "paper_app")
            .option(PASSWORD, "secret")
            .build();

    @Test
    void listensWhereThePoolIs() {
        assertThat(FeedAutoConfiguration.Publishing.listening(POOL, null)).isSameAs(POOL);
    }

    @Test
    void listensRoundAPoolerInTheSameRole() {
        ConnectionFactoryOptions options =
                FeedAutoConfiguration.Publishing.listening(POOL, "r2dbc:postgresql://postgres-rw:5432/paper");

        assertThat(options.getValue(HOST)).isEqualTo("postgres-rw");
        assertThat(options.getValue(PORT)).isEqualTo(5432);
        assertThat(options.getValue(USER)).isEqualTo("paper_app");
        assertThat(options.getValue(PASSWORD)).isEqualTo("secret");
    }
}
