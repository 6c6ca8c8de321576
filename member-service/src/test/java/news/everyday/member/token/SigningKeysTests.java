package news.everyday.member.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import news.everyday.member.TestKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SigningKeysTests {

    @Test
    void readsAKeyFromTextFromOneLineAndFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("signing-key.pem"), TestKeys.CURRENT);
        String id = keys(TestKeys.CURRENT).current().getKeyID();

        assertThat(keys(TestKeys.CURRENT.replace("\n", "\\n")).current().getKeyID())
                .isEqualTo(id);
        assertThat(keys(TestKeys.CURRENT.replace("\n", " ")).current().getKeyID())
                .isEqualTo(id);
        assertThat(keys("file:" + file).current().getKeyID()).isEqualTo(id);
        assertThat(keys(file.toUri().toString()).current().getKeyID()).isEqualTo(id);
    }

    @Test
    void namesAKeyByItsThumbprint() throws Exception {
        JWK key = keys(TestKeys.CURRENT).current();

        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
    }

    @Test
    void publishesThePreviousKeysTooAndNoPrivateHalf() {
        SigningKeys keys = keys(TestKeys.CURRENT, TestKeys.PREVIOUS, TestKeys.publicPem("RSA", 2048), "");

        assertThat(keys.published()).hasSize(3).noneMatch(JWK::isPrivate);
        assertThat(keys.publishedJson()).doesNotContain("\"d\":", "\"p\":", "\"q\":");
    }

    @Test
    void publishesAKeyOnce() {
        assertThat(keys(TestKeys.CURRENT, TestKeys.CURRENT).published()).hasSize(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void refusesToDoWithout(@Nullable String none) {
        assertThatThrownBy(() -> keys(none))
                .isInstanceOf(SigningKeyException.class)
                .hasMessageContaining("news.member.signing-key is not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secret", "file:/no/such/key.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
            })
    void refusesWhatIsNoKey(String value) {
        assertThatThrownBy(() -> keys(value))
                .isInstanceOf(SigningKeyException.class)
                .hasMessageStartingWith("news.member.signing-key")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesPublicWeakAndOtherKeys() {
        assertThatThrownBy(() -> keys(TestKeys.publicPem("RSA", 2048))).hasMessageContaining("private");
        assertThatThrownBy(() -> keys(TestKeys.privatePem("RSA", 1024))).hasMessageContaining("1024 bits");
        assertThatThrownBy(() -> keys(TestKeys.privatePem("EC", 256))).hasMessageContaining("no RSA key");
    }

    @Test
    void tellsTheOperatorWhatToDo() {
        FailureAnalysis analysis =
                new SigningKeyFailureAnalyzer().analyze(new SigningKeyException("news.member.signing-key is not set"));

        assertThat(analysis.getDescription()).contains("not set");
        assertThat(analysis.getAction()).contains("openssl genpkey", "NEWS_MEMBER_SIGNING_KEY");
    }

    private static SigningKeys keys(@Nullable String current, String... previous) {
        return SigningKeys.from(new TokenIssueProperties(current, List.of(previous), Duration.ofMinutes(10)));
    }
}
