package news.everyday.defaults.silence;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnClass({PostgresqlConnectionFactoryProvider.class, ConnectionFactoryOptionsBuilderCustomizer.class})
class SilenceAutoConfiguration {

    /** Longer than any statement may take, or a slow one would cost its connection. */
    @Bean
    ConnectionFactoryOptionsBuilderCustomizer silentServersAreGivenUp(
            @Value("${news.postgres.silence:7s}") Duration silence) {
        return options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, new WatchedLoops(silence));
    }
}
