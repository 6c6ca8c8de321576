package news.everyday.defaults.migration;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the migration program does.
 *
 * @param task set by the command line
 * @param appRole role that may read and write rows of what is created, e.g. {@code article_app}; none: somebody else
 *     grants
 * @param patience how long to wait for another's migration
 * @param interval how often to look
 */
@Validated
@ConfigurationProperties("news.migration")
record MigrationProperties(
        Task task,
        @Nullable @Pattern(regexp = "[a-z][a-z_]{0,30}") String appRole,
        @DefaultValue("5m") Duration patience,
        @DefaultValue("1s") Duration interval) {

    enum Task {
        MIGRATE,
        AWAIT
    }
}
