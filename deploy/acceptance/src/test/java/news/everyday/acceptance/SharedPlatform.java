package news.everyday.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import news.everyday.local.platform.LocalPlatform;
import news.everyday.local.platform.PlatformOptions;

/** The one platform of this test run: started at first use with demo content, on free ports and in a folder of its own. */
final class SharedPlatform {

    private static final Path DATA = Path.of("target/platform").toAbsolutePath();

    private static final LocalPlatform PLATFORM = start();

    private static final Portal PORTAL = new Portal(PLATFORM.gateway());

    private SharedPlatform() {}

    static Portal portal() {
        return PORTAL;
    }

    /** Where it says what runs, for a script that is told by {@code --data}. */
    static String data() {
        return DATA.toString();
    }

    /** Takes a part down until the outage is closed. */
    static Outage stop(String part) {
        PLATFORM.stop(part);
        return new Outage(PLATFORM, part);
    }

    /** Kills a part as {@code kill -9} does; the platform starts it again by itself. */
    static void kill(String part) {
        PLATFORM.kill(part);
    }

    /** The process of a part, for a fault that isn't a death. */
    static long pid(String part) {
        return PLATFORM.pid(part);
    }

    static void awaitReady(String part) {
        PLATFORM.awaitReady(part);
    }

    private static LocalPlatform start() {
        try {
            Files.createDirectories(DATA);
            LocalPlatform platform = LocalPlatform.start(
                    new PlatformOptions(Checkout.root(), DATA, 0, 1, true, false, Optional.empty(), Optional.empty()));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            platform.seed(false, Redirect.INHERIT);
            return platform;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
