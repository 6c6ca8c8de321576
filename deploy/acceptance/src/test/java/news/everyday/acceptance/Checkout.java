package news.everyday.acceptance;

import java.nio.file.Path;

/** Where the packaged services lie that are tested. */
final class Checkout {

    private Checkout() {}

    static Path root() {
        return Path.of("../..").toAbsolutePath().normalize();
    }
}
