package news.everyday.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.everyday.local.platform.LocalPlatform;
import news.everyday.local.platform.PlatformOptions;
import news.everyday.local.platform.Service;

/** The platform with two of each service, without demo content; shared by the tests that need one. */
final class ReplicatedPlatform {

    private static final LocalPlatform PLATFORM = start();

    private static final Portal PORTAL = new Portal(PLATFORM.gateway());

    static {
        Staff.register(PORTAL);
    }

    private ReplicatedPlatform() {}

    static LocalPlatform platform() {
        return PLATFORM;
    }

    static Portal portal() {
        return PORTAL;
    }

    /** Past the gateway, to each replica of a service. */
    static List<Portal> replicas(Service service) {
        return addresses(service).stream().map(Portal::new).toList();
    }

    static List<URI> addresses(Service service) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(replica -> PLATFORM.address(service, replica))
                .toList();
    }

    private static LocalPlatform start() {
        try {
            Path data = Files.createDirectories(Path.of("target/platform-2"));
            LocalPlatform platform = LocalPlatform.start(
                    new PlatformOptions(Checkout.root(), data, 0, 2, true, false, Optional.empty(), Optional.empty()));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            return platform;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
