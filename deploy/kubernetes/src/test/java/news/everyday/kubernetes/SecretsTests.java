package news.everyday.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {

    @Test
    void theScriptMakesObjectsThatKubernetesTakes() {
        assertThat(SchemaRules.knownFields(SuppliedSecrets.generated())).isEmpty();
    }

    @Test
    void eachPasswordIsAnotherOne() {
        List<String> passwords = SuppliedSecrets.generated().all().stream()
                .map(secret -> secret.at("/data/password").asString(""))
                .filter(password -> !password.isEmpty())
                .toList();

        assertThat(passwords).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void theSigningKeyIsPem() {
        String key = SuppliedSecrets.generated()
                .find("Secret", "signing-key")
                .orElseThrow()
                .at("/data/signing-key.pem")
                .asString();

        assertThat(new String(Base64.getDecoder().decode(key))).startsWith("-----BEGIN PRIVATE KEY-----\n");
    }

    @Test
    void eachDatabaseRoleIsTheOneThatTheClusterMakes() {
        Manifest cluster = Manifests.of("prod").find("Cluster", "postgres").orElseThrow();

        assertThat(Manifest.elements(cluster.at("/spec/managed/roles")))
                .hasSize(8)
                .allSatisfy(role -> assertThat(
                                userOf(role.at("/passwordSecret/name").asString()))
                        .isEqualTo(role.path("name").asString()));
    }

    private static String userOf(String secret) {
        String user = SuppliedSecrets.generated()
                .find("Secret", secret)
                .orElseThrow()
                .at("/data/username")
                .asString();
        return new String(Base64.getDecoder().decode(user));
    }

    /** Before anything is applied, deploy/kubernetes/apply asks for those that are needed. */
    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "prod"})
    void theScriptThatLooksForThemFindsAll(String overlay) {
        Set<String> needed = SecretReference.in(Manifests.of(overlay))
                .filter(reference -> !reference.optional())
                .map(SecretReference::name)
                .filter(name -> !name.equals("public-certificate"))
                .collect(Collectors.toSet());

        String found = Script.run(
                        Checkout.text(Checkout.rendering(overlay)),
                        List.of(Checkout.module().resolve("needed-secrets").toString()))
                .expectSuccess();

        assertThat(found.lines().filter(name -> !name.equals("public-certificate")))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void theReadmeListsEverySecretWithItsKeys() {
        String readme = Checkout.text(Checkout.module().resolve("README.md"));

        assertThat(SuppliedSecrets.all().keySet())
                .map(name -> name.replaceFirst("^(article|comment|member|stats)-database", "<service>-database"))
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void eachRunMakesOthers() {
        Manifests again =
                Manifests.parse(Script.run(Checkout.module().resolve("secrets")).expectSuccess());

        assertThat(again.find("Secret", "service-token").map(Manifest::json))
                .isNotEqualTo(SuppliedSecrets.generated()
                        .find("Secret", "service-token")
                        .map(Manifest::json));
    }

    @Test
    void anUnknownOptionExplainsItself() {
        Script script = Script.run(Checkout.module().resolve("secrets"), "--help");

        assertThat(Map.entry(script.exitCode(), script.output().contains("--compose")))
                .isEqualTo(Map.entry(2, true));
    }
}
