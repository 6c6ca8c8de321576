package news.everyday.kubernetes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The secrets there will be: those that {@code deploy/kubernetes/secrets} makes, and those that only its reader has. */
final class SuppliedSecrets {

    /** As the README asks for them. */
    static final Map<String, Set<String>> BROUGHT_ALONG = Map.of(
            "public-certificate", Set.of("tls.crt", "tls.key"),
            "backup-store", Set.of("access-key-id", "secret-access-key"));

    private SuppliedSecrets() {}

    static boolean has(String name, String key) {
        return all().getOrDefault(name, Set.of()).contains(key);
    }

    static Map<String, Set<String>> all() {
        Map<String, Set<String>> all = new TreeMap<>(BROUGHT_ALONG);
        all.putAll(Generated.SECRETS);
        return all;
    }

    /** Made once: the signing key takes its time. */
    static Manifests generated() {
        return Generated.MANIFESTS;
    }

    private static final class Generated {

        static final Manifests MANIFESTS =
                Manifests.parse(Script.run(Checkout.module().resolve("secrets")).expectSuccess());

        static final Map<String, Set<String>> SECRETS = MANIFESTS.all().stream()
                .collect(Collectors.toMap(
                        Manifest::name,
                        secret -> Manifest.strings(secret.at("/data")).keySet(),
                        (first, second) -> {
                            throw new IllegalStateException("Made twice: " + first);
                        },
                        LinkedHashMap::new));
    }
}
