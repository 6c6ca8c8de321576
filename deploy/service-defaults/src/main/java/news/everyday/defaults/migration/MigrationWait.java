package news.everyday.defaults.migration;

import java.time.Duration;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Waits until the database has every migration of this image. One that has more is as good: that is how it looks to the
 * version before, after a rollback.
 */
final class MigrationWait implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(MigrationWait.class);

    private final Duration patience;

    private final Duration interval;

    MigrationWait(Duration patience, Duration interval) {
        this.patience = patience;
        this.interval = interval;
    }

    @Override
    public void migrate(Flyway flyway) {
        Instant limit = Instant.now().plus(this.patience);
        int missing = missing(flyway);
        while (missing > 0) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException(
                        "After " + this.patience + " the database still lacks " + missing + " migrations");
            }
            log.info("The database lacks {} migrations; waiting", missing);
            pause();
            missing = missing(flyway);
        }
    }

    private static int missing(Flyway flyway) {
        return flyway.info().pending().length;
    }

    private void pause() {
        try {
            Thread.sleep(this.interval.toMillis());
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the migration", ex);
        }
    }
}
