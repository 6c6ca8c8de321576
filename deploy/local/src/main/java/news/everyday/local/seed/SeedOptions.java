package news.everyday.local.seed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the platform is and how to sign in.
 *
 * @param gateway public address; everything a person could do goes through it
 * @param article internal address of article-service, for the volume mode's imports
 * @param comment internal address of comment-service, for back-dated comments
 * @param stats internal address of stats-service, for view histories
 * @param serviceToken token of the internal calls
 * @param adminEmail the first administrator, who gives the other accounts their roles
 * @param password password of all local accounts
 * @param demo whether to load the demo content; false when it is there already
 * @param volume whether to add the big volume: 100,000 articles, 1,000,000 comments, 10,000,000 views
 */
record SeedOptions(
        URI gateway,
        URI article,
        URI comment,
        URI stats,
        String serviceToken,
        String adminEmail,
        String password,
        boolean demo,
        boolean volume) {

    /** Reads {@code --name value} pairs and the flags {@code --volume} and {@code --volume-only}. */
    static SeedOptions parse(String... arguments) throws IOException {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--volume") || arguments[i].equals("--volume-only")) {
                values.put(arguments[i].substring(2), "true");
            } else if (arguments[i].startsWith("--") && i + 1 < arguments.length) {
                values.put(arguments[i].substring(2), arguments[++i]);
            } else {
                throw new IllegalArgumentException("Unknown argument " + arguments[i]);
            }
        }
        return new SeedOptions(
                URI.create(required(values, "gateway")),
                URI.create(required(values, "article")),
                URI.create(required(values, "comment")),
                URI.create(required(values, "stats")),
                Files.readString(Path.of(required(values, "service-token-file")))
                        .trim(),
                required(values, "admin"),
                required(values, "password"),
                !values.containsKey("volume-only"),
                values.containsKey("volume") || values.containsKey("volume-only"));
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }
}
