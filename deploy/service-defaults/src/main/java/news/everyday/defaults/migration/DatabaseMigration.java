package news.everyday.defaults.migration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A program in every service's image beside the service: {@code migrate} brings the database to the level of this image
 * and ends, {@code await} ends once somebody has. Exit code 0, or 1 with the reason in the log.
 *
 * <p>The first runs as the database's owner before a new version is rolled out, the second before each new process of
 * that version, which then needs no more than the application role. It reads {@code spring.flyway.*} like the service.
 */
public final class DatabaseMigration {

    private DatabaseMigration() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException("Say what to do with the database: migrate or await");
        }
        run(args[0]).close();
    }

    /** @param task {@code migrate} or {@code await}, whatever {@code spring.flyway.enabled} says */
    static ConfigurableApplicationContext run(String task) {
        SpringApplication program = new SpringApplication(MigrationConfiguration.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        return program.run("--news.migration.task=" + task, "--spring.flyway.enabled=true");
    }
}
