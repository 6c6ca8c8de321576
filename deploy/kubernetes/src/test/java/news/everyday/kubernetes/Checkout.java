package news.everyday.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in this checkout. */
final class Checkout {

    static final List<String> OVERLAYS = List.of("local", "staging", "prod");

    static final List<String> SERVICES =
            List.of("gateway", "article-service", "comment-service", "member-service", "stats-service");

    private Checkout() {}

    /** This module's folder, whether the tests run in it or in the checkout's root. */
    static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("overlays")) ? here : here.resolve("deploy/kubernetes");
    }

    static Path root() {
        return module().getParent().getParent();
    }

    static Path rendering(String overlay) {
        return module().resolve("rendered/" + overlay + ".yaml");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** All files below a folder, by path. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
