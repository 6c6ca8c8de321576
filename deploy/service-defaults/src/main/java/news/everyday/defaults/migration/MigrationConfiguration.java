package news.everyday.defaults.migration;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Flyway as the service would have it, and nothing else of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MigrationProperties.class)
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy migrationTask(MigrationProperties properties) {
        return switch (properties.task()) {
            case MIGRATE -> new GrantingMigration(properties.appRole());
            case AWAIT -> new MigrationWait(properties.patience(), properties.interval());
        };
    }
}
