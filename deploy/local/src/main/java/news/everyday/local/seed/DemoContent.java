package news.everyday.local.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the demo content that is packed with this module. */
final class DemoContent {

    /** The portal's channels, in the order of its navigation. */
    static final List<String> CHANNELS = List.of(
            "daily-news",
            "flash",
            "on-scene",
            "special-reports",
            "society",
            "case-law",
            "maritime",
            "poetry",
            "net-talk",
            "environment",
            "follow-up",
            "reader-letters",
            "rural",
            "enterprise",
            "supervision",
            "calligraphy",
            "people",
            "livelihood",
            "viewpoint",
            "culture-travel",
            "technology",
            "flash-china",
            "in-depth",
            "health");

    private DemoContent() {}

    /** All articles, channel by channel. */
    static List<DemoArticle> articles() throws IOException {
        List<DemoArticle> articles = new ArrayList<>();
        for (String channel : CHANNELS) {
            articles.addAll(parse(channel, read("articles/" + channel + ".md")));
        }
        return articles;
    }

    /** Readers' comments on a channel's articles; a line that begins with {@code > } answers the one before it. */
    static List<String> comments(String channel) throws IOException {
        return read("comments/" + channel + ".txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    static List<DemoArticle> parse(String channel, String text) {
        return Arrays.stream(text.split("(?m)^=====\\s*$"))
                .filter(part -> !part.isBlank())
                .map(part -> parseArticle(channel, part.strip()))
                .toList();
    }

    private static DemoArticle parseArticle(String channel, String part) {
        int end = part.indexOf("\n---");
        if (end < 0) {
            throw new IllegalArgumentException("An article of " + channel + " has no head: " + part);
        }
        Map<String, String> head = parseHead(part.substring(0, end));
        String body = part.substring(part.indexOf('\n', end + 1) + 1);
        return new DemoArticle(
                channel,
                head.getOrDefault("headline", ""),
                head.getOrDefault("kicker", ""),
                head.getOrDefault("source", ""),
                head.getOrDefault("byline", ""),
                head.getOrDefault("editor", ""),
                head.getOrDefault("station", ""),
                head.getOrDefault("lead", "city"),
                list(head.getOrDefault("tags", "")),
                blocks(body));
    }

    private static Map<String, String> parseHead(String head) {
        Map<String, String> fields = new LinkedHashMap<>();
        head.lines().filter(line -> line.contains(":")).forEach(line -> {
            int colon = line.indexOf(':');
            fields.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return fields;
    }

    private static List<String> list(String tags) {
        return Stream.of(tags.split("[,,、]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static List<String> blocks(String body) {
        return Stream.of(body.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .toList();
    }

    private static String read(String name) throws IOException {
        try (InputStream content = DemoContent.class.getResourceAsStream("/demo/" + name)) {
            if (content == null) {
                throw new IOException("The demo content lacks " + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
