package news.everyday.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The layout of a data folder. */
record DataFolder(Path root) {

    private static final List<String> DATA = List.of(
            "postgres",
            "redis",
            "stats-journal",
            "secrets",
            "logs",
            "seeded",
            "seeded-volume",
            "prometheus",
            "run.json");

    Path postgres() {
        return this.root.resolve("postgres");
    }

    Path redis() {
        return this.root.resolve("redis");
    }

    Path secrets() {
        return this.root.resolve("secrets");
    }

    Path log(String name) {
        return this.root.resolve("logs").resolve(name + ".log");
    }

    /** What runs, for people and programs. */
    Path runFile() {
        return this.root.resolve("run.json");
    }

    /** What runs, for the script that sweeps up after a killed launcher. */
    Path processList() {
        return this.root.resolve("processes");
    }

    Path sweepScript() {
        return this.root.resolve("sweep.sh");
    }

    Path lock() {
        return this.root.resolve("lock");
    }

    /** Id of the process that runs the platform on this folder. */
    Path launcherPid() {
        return this.root.resolve("launcher.pid");
    }

    /** There while the platform is ready. */
    Path ready() {
        return this.root.resolve("ready");
    }

    /** Says how much of the demo content was loaded. */
    Path seeded(boolean volume) {
        return this.root.resolve(volume ? "seeded-volume" : "seeded");
    }

    /** An argument of the JVMs that run on this folder, by which they are recognised as ours. */
    String marker() {
        return "-Dnews.local.data=" + this.root;
    }

    void create() throws IOException {
        Files.createDirectories(this.root.resolve("logs"));
    }

    /** Deletes everything but caches and what the running launcher needs. */
    void deleteData() throws IOException {
        for (String name : DATA) {
            delete(this.root.resolve(name));
        }
        create();
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(DataFolder::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
