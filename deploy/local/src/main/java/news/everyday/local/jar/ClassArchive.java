package news.everyday.local.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class archive (AppCDS) of one jar under one JVM and one set of flags: any other combination would be refused.
 *
 * <p>A service started without one writes it when it ends in good order; only then is it put in its place, so that half
 * an archive is never used. The JVM itself ignores an archive that doesn't fit.
 */
public final class ClassArchive {

    private static final String WRITTEN_BY = ".new-";

    private final Path archive;

    private final Path fresh;

    private ClassArchive(Path archive) {
        this.archive = archive;
        this.fresh = archive.resolveSibling(
                archive.getFileName() + WRITTEN_BY + ProcessHandle.current().pid());
    }

    public static ClassArchive of(ExtractedJar jar, List<String> flags) {
        String combination = System.getProperty("java.vm.version") + System.getProperty("java.home") + flags;
        return new ClassArchive(jar.jar().resolveSibling("classes-" + hash(combination) + ".jsa"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    public boolean isThere() {
        return Files.exists(this.archive);
    }

    /** The flag that uses the archive, or writes it where there is none. */
    public String flag() {
        return isThere() ? "-XX:SharedArchiveFile=" + this.archive : "-XX:ArchiveClassesAtExit=" + this.fresh;
    }

    /** Takes over what a service wrote at its end, if it did, and removes what others left half written. */
    public void keep() {
        try {
            if (Files.exists(this.fresh) && Files.size(this.fresh) > 0) {
                Files.move(this.fresh, this.archive, StandardCopyOption.ATOMIC_MOVE);
            }
            deleteLeftOvers();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void deleteLeftOvers() throws IOException {
        try (Stream<Path> files = Files.list(this.archive.resolveSibling(""))) {
            files.filter(file -> file.getFileName().toString().contains(WRITTEN_BY))
                    .filter(file -> !isWriterAlive(file.getFileName().toString()))
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static boolean isWriterAlive(String name) {
        String pid = name.substring(name.indexOf(WRITTEN_BY) + WRITTEN_BY.length());
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    /** Removes an archive under suspicion, and what was half written. */
    public void discard() {
        this.archive.toFile().delete();
        this.fresh.toFile().delete();
    }
}
