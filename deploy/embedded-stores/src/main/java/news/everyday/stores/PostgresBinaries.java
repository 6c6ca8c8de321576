package news.everyday.stores;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked from their Maven artifact; each archive is unpacked once per folder. */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpackInto(Path folder) throws IOException {
        byte[] archive = readArchive();
        Path home = folder.resolve("postgres-" + digest(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder, "postgres-");
            unpack(archive, fresh);
            moveUnlessThere(fresh, home);
        }
        return new PostgresBinaries(home);
    }

    /** Another process may have unpacked the same archive meanwhile; either copy will do. */
    private static void moveUnlessThere(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home);
        } catch (IOException ex) {
            if (!Files.isDirectory(home)) {
                throw ex;
            }
        }
    }

    /** The command line that runs a program; as root through a user namespace, as PostgreSQL refuses to run as root. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(this.home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    static Optional<String> findObstacle() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && !LinuxUtils.isUnshareAvailable()) {
            return Optional.of("PostgreSQL refuses to run as root, and user namespaces (unshare -U) are closed here.");
        }
        return Optional.empty();
    }

    private static byte[] readArchive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String architecture = System.getProperty("os.arch").replace("amd64", "x86_64");
        try (InputStream archive = find(system, architecture)) {
            if (archive == null) {
                throw new IOException("There is no PostgreSQL for " + system + " on " + architecture);
            }
            return archive.readAllBytes();
        }
    }

    private static @Nullable InputStream find(String system, String architecture) throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
    }

    private static String digest(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, file);
            if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true)) {
                throw new IOException("Could not make " + file + " executable");
            }
        }
    }
}
