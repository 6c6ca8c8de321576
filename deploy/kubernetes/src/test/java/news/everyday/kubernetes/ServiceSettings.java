package news.everyday.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What a service is configured with before its environment says anything: its application.yml over the defaults. */
final class ServiceSettings {

    private ServiceSettings() {}

    static Map<String, String> of(String service) {
        Map<String, String> settings = new LinkedHashMap<>(defaults());
        settings.putAll(Yaml.flat(Yaml.document(
                Checkout.text(Checkout.root().resolve(service + "/src/main/resources/application.yml")))));
        return settings;
    }

    static Map<String, String> defaults() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Checkout.text(
                    Checkout.root().resolve("deploy/service-defaults/src/main/resources/news-defaults.properties"))));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        properties.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        return settings;
    }

    /** The environment variable that overrides a setting, e.g. {@code NEWS_PAGE_PUBLICURL}. */
    static String variable(String key) {
        return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
