package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path folder;

    @Test
    void keepsWhatItMadeOnce() throws Exception {
        String made = Secrets.in(this.folder.resolve("secrets")).serviceToken();

        assertThat(made).hasSizeGreaterThanOrEqualTo(24);
        assertThat(Secrets.in(this.folder.resolve("secrets")).serviceToken()).isEqualTo(made);
    }

    @Test
    void makesADifferentOneForEachUse() throws Exception {
        Secrets secrets = Secrets.in(this.folder.resolve("secrets"));

        assertThat(secrets.database("article").appPassword())
                .isNotEqualTo(secrets.database("article").ownerPassword())
                .isNotEqualTo(secrets.database("comment").appPassword())
                .isNotEqualTo(secrets.redisPassword());
    }

    @Test
    void showsThemToTheOwnerOnly() throws Exception {
        Secrets secrets = Secrets.in(this.folder.resolve("secrets"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.serviceTokenFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void makesAnRsaKeyInPem() throws Exception {
        String pem = Files.readString(Secrets.in(this.folder.resolve("secrets")).signingKeyFile());

        assertThat(pem).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("\n-----END PRIVATE KEY-----\n");
        byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        RSAPrivateKey read =
                (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        assertThat(read.getModulus().bitLength()).isEqualTo(2048);
    }
}
