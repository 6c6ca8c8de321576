package news.everyday.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import news.everyday.stores.ServiceDatabase;

/** The passwords and keys of one data folder: made at the first run, each in a file only its owner can read. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    static Secrets in(Path folder) throws IOException {
        Files.createDirectories(folder, onlyOwner(folder, "rwx------"));
        return new Secrets(folder);
    }

    /** What services show each other. */
    String serviceToken() {
        return read(serviceTokenFile());
    }

    Path serviceTokenFile() {
        return fileOf("service-token", Secrets::randomHex);
    }

    /** Turns a visitor's address into a key that can't be turned back. */
    String visitorSecret() {
        return read(fileOf("visitor-secret", Secrets::randomHex));
    }

    String redisPassword() {
        return read(fileOf("redis-password", Secrets::randomHex));
    }

    ServiceDatabase database(String name) {
        return new ServiceDatabase(
                name,
                read(fileOf(name + "-owner-password", Secrets::randomHex)),
                read(fileOf(name + "-app-password", Secrets::randomHex)));
    }

    /** The private key that signs access tokens, PKCS#8 PEM, RSA 2048. */
    Path signingKeyFile() {
        return fileOf("signing-key.pem", Secrets::newSigningKey);
    }

    private synchronized Path fileOf(String name, Supplier<String> content) {
        Path file = this.folder.resolve(name);
        if (!Files.exists(file)) {
            write(file, content.get());
        }
        return file;
    }

    /** In one go, so that a launcher killed half way leaves no half a secret. */
    private static void write(Path file, String content) {
        try {
            Path fresh = Files.createTempFile(file.getParent(), "new-", "", onlyOwner(file, "rw-------"));
            Files.writeString(fresh, content + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String randomHex() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String newSigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN PRIVATE KEY-----\n" + lines.encodeToString(key) + "\n-----END PRIVATE KEY-----";
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
