package news.everyday.local.jar;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * An executable jar of Spring Boot, unpacked into a folder named by its content: it starts in half the time.
 *
 * @param jar the small jar to start with {@code java -jar}; its libraries lie in {@code lib} beside it
 */
public record ExtractedJar(Path jar) {

    private static final int BUILDS_KEPT = 2;

    /** Bytes; some 100 for each file in the jar. */
    private static final int LIST_OF_CONTENTS = 1 << 20;

    /**
     * Unpacks the jar unless that has been done.
     *
     * @param cache folder of all unpacked jars; of each, this build and the one before are kept
     */
    public static ExtractedJar of(Path fatJar, Path cache) throws IOException {
        Path folder = folder(fatJar, cache);
        Path jar = folder.resolve(fatJar.getFileName());
        if (!Files.exists(jar)) {
            extract(fatJar, cache, folder);
            deleteOldBuilds(cache, nameOf(fatJar));
        }
        return new ExtractedJar(jar);
    }

    static Path folder(Path fatJar, Path cache) throws IOException {
        return cache.resolve(nameOf(fatJar) + "-" + contentHash(fatJar));
    }

    private static String nameOf(Path fatJar) {
        return fatJar.getFileName().toString().replaceFirst("-\\d.*", "");
    }

    private static void extract(Path fatJar, Path cache, Path folder) throws IOException {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpacking-");
        try {
            run(
                    fatJar,
                    List.of(
                            JavaCommand.java(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Djarmode=tools",
                            "-jar",
                            fatJar.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            fresh.toString()));
            moveUnlessThere(fresh, folder);
        } finally {
            delete(fresh);
        }
    }

    /** Another launcher may have unpacked the same jar meanwhile. */
    private static void moveUnlessThere(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder);
        } catch (IOException ex) {
            if (!Files.isDirectory(folder)) {
                throw ex;
            }
        }
    }

    private static void run(Path fatJar, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException("Could not unpack " + fatJar + ": " + said);
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Of the list of contents at the jar's end: it has the checksum of every file in it, and is read in no time. */
    private static String contentHash(Path file) throws IOException {
        try (RandomAccessFile jar = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(jar.length(), LIST_OF_CONTENTS)];
            jar.seek(jar.length() - end.length);
            jar.readFully(end);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(end);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** A platform that still runs from the build before may have to restart its services. */
    private static void deleteOldBuilds(Path cache, String name) throws IOException {
        try (Stream<Path> folders = Files.list(cache)) {
            folders.filter(folder -> folder.getFileName().toString().matches(name + "-[0-9a-f]{16}"))
                    .sorted(Comparator.comparing(ExtractedJar::age))
                    .skip(BUILDS_KEPT)
                    .forEach(ExtractedJar::delete);
        }
    }

    private static long age(Path folder) {
        return -folder.toFile().lastModified();
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
