package news.everyday.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.everyday.stores.PostgresStore;

/** Looks whether the platform can start at all, before anything does. */
final class Preflight {

    private static final long ENOUGH_BYTES = 1L << 30;

    private Preflight() {}

    static void check(PlatformOptions options, PortPlan ports) throws IOException {
        checkJars(options);
        checkPorts(ports.all(options.replicas()), options);
        if (options.observe()) {
            checkPorts(ports.observers(), options);
            refuse(Observers.findObstacle());
        }
        checkSpace(options.data(), Files.getFileStore(options.data()).getUsableSpace());
        if (options.postgres().isEmpty()) {
            refuse(PostgresStore.findObstacle()
                    .map(obstacle -> obstacle
                            + " Start as an ordinary user, or name a server that runs already with --postgres."));
        }
    }

    private static void checkJars(PlatformOptions options) {
        List<Path> missing = Arrays.stream(Service.values())
                .map(options::jar)
                .filter(jar -> !Files.exists(jar))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefusedException(
                    "Not built yet: " + missing + ". Run mvn -DskipTests package, or deploy/local/up, which does.");
        }
    }

    private static void checkPorts(Map<Integer, String> ports, PlatformOptions options) {
        List<String> taken = ports.entrySet().stream()
                .filter(port -> !isExternal(port.getValue(), options))
                .filter(port -> !Ports.isFree(port.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(port -> port.getKey() + " (" + port.getValue() + ")")
                .toList();
        if (!taken.isEmpty()) {
            String more = (taken.size() > 3) ? " and " + (taken.size() - 3) + " more" : "";
            String first = taken.stream().limit(3).collect(Collectors.joining(", "));
            throw new StartRefusedException("In use by another program: port " + first + more
                    + ". Stop that program, or choose other ports: --port 18080 moves all of them.");
        }
    }

    private static boolean isExternal(String name, PlatformOptions options) {
        return (name.equals("PostgreSQL") && options.postgres().isPresent())
                || (name.equals("Redis") && options.redis().isPresent());
    }

    static void checkSpace(Path data, long usableBytes) {
        if (usableBytes < ENOUGH_BYTES) {
            throw new StartRefusedException(
                    "The disk of %s is nearly full: %d MB are free, 1024 are needed. Free some, or take another folder with --data."
                            .formatted(data, usableBytes >> 20));
        }
    }

    private static void refuse(Optional<String> reason) {
        reason.ifPresent(message -> {
            throw new StartRefusedException(message);
        });
    }
}
