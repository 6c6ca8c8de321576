package news.everyday.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import news.everyday.local.jar.JavaCommand;
import org.jspecify.annotations.Nullable;

/** Loads the demo content once per data folder, by the seeder in a process of its own: it may need much memory. */
final class DemoSeeding {

    private static final String SEEDER = "news.everyday.local.seed.DemoSeeder";

    private final DataFolder data;

    private final PortPlan ports;

    private final Secrets secrets;

    private volatile @Nullable Process seeder;

    DemoSeeding(DataFolder data, PortPlan ports, Secrets secrets) {
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
    }

    boolean isDone(boolean volume) {
        return Files.exists(this.data.seeded(volume));
    }

    /**
     * Returns once the content is there.
     *
     * @param output where the seeder shows its progress
     */
    void run(boolean volume, ProcessBuilder.Redirect output) throws IOException, InterruptedException {
        Process started = new ProcessBuilder(command(volume))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        this.seeder = started;
        int code = started.waitFor();
        if (code != 0) {
            throw new PlatformFailedException("The demo content could not be loaded (code " + code
                    + "); what is missing is loaded at the next start. Start without it by --no-seed.");
        }
        Files.writeString(this.data.seeded(volume), "");
    }

    private List<String> command(boolean volume) {
        List<String> command = new ArrayList<>(List.of(
                JavaCommand.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                ServiceUnit.marker(this.data),
                "-cp",
                System.getProperty("java.class.path"),
                SEEDER));
        for (Service service : List.of(Service.GATEWAY, Service.ARTICLE, Service.COMMENT, Service.STATS)) {
            command.addAll(
                    List.of("--" + service.key(), this.ports.address(service, 1).toString()));
        }
        command.addAll(
                List.of("--service-token-file", this.secrets.serviceTokenFile().toString()));
        command.addAll(List.of("--admin", DemoAccounts.ADMIN, "--password", DemoAccounts.PASSWORD));
        if (volume) {
            command.add("--volume");
        }
        return command;
    }

    void stop() {
        Process running = this.seeder;
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
