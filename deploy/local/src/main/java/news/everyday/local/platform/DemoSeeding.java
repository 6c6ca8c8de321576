package news.everyday.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final PlatformListener listener;

    private volatile @Nullable Process seeder;

    DemoSeeding(DataFolder data, PortPlan ports, Secrets secrets, PlatformListener listener) {
        this.listener = listener;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
    }

    private enum Extent {
        NOTHING,
        /** Loading was interrupted; doing it again would load some of it twice. */
        PART,
        ALL
    }

    /**
     * Loads what isn't there yet; returns once it is.
     *
     * @param output where the seeder shows its progress
     */
    void run(boolean volume, ProcessBuilder.Redirect output) throws IOException, InterruptedException {
        switch (extent(volume)) {
            case NOTHING -> load(volume, output);
            case PART ->
                this.listener.reported("The demo content was loaded in part only, as loading it was"
                        + " interrupted. deploy/local/up --fresh starts anew.");
            case ALL -> {}
        }
    }

    private void load(boolean volume, ProcessBuilder.Redirect output) throws IOException, InterruptedException {
        List<String> command = command(volume, extent(false) == Extent.ALL);
        remember(volume, Extent.PART);
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        this.seeder = started;
        int code = started.waitFor();
        if (code != 0) {
            throw new PlatformFailedException("The demo content could not be loaded (code " + code
                    + "). Start without it by --no-seed, or anew by --fresh.");
        }
        remember(volume, Extent.ALL);
    }

    private Extent extent(boolean volume) throws IOException {
        Path marker = this.data.seeded(volume);
        if (!Files.exists(marker)) {
            return Extent.NOTHING;
        }
        return Files.readString(marker).equals(Extent.PART.name()) ? Extent.PART : Extent.ALL;
    }

    /** The large content includes the small one, unless that was there before. */
    private void remember(boolean volume, Extent extent) throws IOException {
        Files.writeString(this.data.seeded(volume), extent.name());
        if (volume && extent(false) != Extent.ALL) {
            Files.writeString(this.data.seeded(false), extent.name());
        }
    }

    private List<String> command(boolean volume, boolean demoIsThere) {
        List<String> command = new ArrayList<>(List.of(
                JavaCommand.java(),
                "-Xmx512m",
                // The small content is loaded before the full compiler would pay.
                "-XX:TieredStopAtLevel=" + (volume ? 4 : 1),
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                this.data.marker(),
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
            command.add(demoIsThere ? "--volume-only" : "--volume");
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
