package news.everyday.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of Debian's packages that stores are made of.
 *
 * @param path where it is installed
 */
record StoreProgram(Path path) {

    /** The test is reported as skipped, with the reason, where the program isn't installed. */
    static StoreProgram required(String name) {
        Optional<Path> found = folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), name + " is not installed");
        return new StoreProgram(found.orElseThrow());
    }

    /** The path, then the newest PostgreSQL: Debian keeps its server programs by version. */
    private static Stream<Path> folders() {
        Path versions = Path.of("/usr/lib/postgresql");
        Stream<Path> path =
                Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":")).map(Path::of);
        Stream<Path> postgres = Stream.of(
                        Optional.ofNullable(versions.toFile().list()).orElse(new String[0]))
                .sorted((one, other) -> Integer.compare(Integer.parseInt(other), Integer.parseInt(one)))
                .map(version -> versions.resolve(version).resolve("bin"));
        return Stream.concat(postgres, path);
    }

    /** A server; it ends when its process is destroyed. */
    Process start(Path log, String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Runs it to its end; what it printed. */
    String run(String... arguments) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(this.path + " failed: " + output);
        }
        return output.strip();
    }

    /** PostgreSQL and PgBouncer refuse to run as root. */
    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(this.path.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Ends a server and whatever it started, as {@code kill -9} does. */
    static void kill(Process server) {
        List<ProcessHandle> children = server.descendants().toList();
        server.destroyForcibly().onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
    }
}
