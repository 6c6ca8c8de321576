package news.everyday.article.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.everyday.article.ArticleServiceApplication;
import news.everyday.article.remote.StubService;
import news.everyday.article.station.RegionalStation;
import news.everyday.article.station.StationCatalog;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The pages alone, to look at: article-service on throw-away stores with the demo articles, the other services played.
 * Run it in this module's folder; it prints where to look.
 */
final class DevSite {

    private static final Path DEMO = Path.of("../deploy/local/src/main/resources/demo/articles");

    private DevSite() {}

    public static void main(String[] args) throws IOException {
        StubService other = StubService.start();
        System.setProperty("news.services.stats", other.address().toString());
        System.setProperty("news.services.comment", other.address().toString());
        ConfigurableApplicationContext service =
                new SpringApplication(ArticleServiceApplication.class, SampleSite.class).run(args);
        SampleSite sample = service.getBean(SampleSite.class);
        sample.settle();
        List<Long> ids = publishDemo(sample, service.getBean(StationCatalog.class), other.address() + "/pic/");
        long seed = sample.add(ArticleSketch.seed().withPeople("社区故事", "中国青年网", "记者 周砚秋 通讯员 林一舟", "林知夏"));
        play(other, ids);
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        System.out.println("Look at http://localhost:" + port + "/articles/" + seed);
    }

    private static List<Long> publishDemo(SampleSite sample, StationCatalog stations, String pictures)
            throws IOException {
        Map<String, String> codes =
                stations.list().stream().collect(Collectors.toMap(RegionalStation::name, RegionalStation::code));
        List<ArticleSketch> sketches = new ArrayList<>();
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path file : files.sorted().toList()) {
                String channel = file.getFileName().toString().replace(".md", "");
                Stream.of(Files.readString(file).split("(?m)^=====$"))
                        .filter(text -> text.contains("---"))
                        .forEach(text -> sketches.add(sketch(channel, text.strip(), codes, pictures)));
            }
        }
        Instant now = Instant.now();
        return IntStream.range(0, sketches.size())
                .mapToObj(i -> sketches.get(i).at(now.minus(Duration.ofMinutes(37L * ((i * 53L) % sketches.size())))))
                .map(sample::add)
                .toList();
    }

    private static ArticleSketch sketch(String channel, String text, Map<String, String> codes, String pictures) {
        String[] parts = text.split("\n---\n", 2);
        Map<String, String> head = new HashMap<>();
        parts[0].lines()
                .forEach(line -> head.put(
                        line.split(":")[0],
                        line.substring(line.indexOf(':') + 1).strip()));
        String body = Stream.of(parts[1].split("\n\n+"))
                .map(p -> html(p.strip(), pictures))
                .collect(Collectors.joining());
        String first = parts[1].strip().split("\n")[0];
        return new ArticleSketch(
                head.get("headline"),
                orNull(head.get("kicker")),
                first.substring(0, Math.min(first.length(), 110)),
                body,
                head.get("source"),
                orNull(head.get("byline")),
                head.get("editor"),
                channel,
                codes.get(head.get("station")),
                pictures + head.get("lead") + ".svg",
                List.of(head.get("tags").split(",")),
                "PUBLISHED",
                Instant.now());
    }

    private static String html(String paragraph, String pictures) {
        if (paragraph.startsWith("## ")) {
            return "<h2>" + paragraph.substring(3) + "</h2>";
        }
        return paragraph.startsWith("![")
                ? paragraph.replaceFirst(
                        "!\\[(.*)]\\((.*)\\)",
                        "<figure><img src=\"" + pictures + "$2.svg\" alt=\"$1\"><figcaption>$1</figcaption></figure>")
                : "<p>" + paragraph + "</p>";
    }

    private static @org.jspecify.annotations.Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void play(StubService other, List<Long> ids) {
        other.answers(
                "/api/v1/views",
                "{\"items\":[{\"articleId\":\"" + (ids.get(ids.size() - 1) + 1) + "\",\"views\":277}]}");
        other.answers(
                "/api/v1/rankings",
                ids.stream()
                        .limit(20)
                        .map(id -> "{\"articleId\":\"" + id + "\",\"views\":" + (9000 - 7 * id) + ",\"score\":"
                                + (300.5 - id) + "}")
                        .collect(Collectors.joining(",", "{\"items\":[", "]}")));
        other.answers("/api/v1/articles", CommentStories.TWO_WITH_A_REPLY);
        other.answers(
                "/pic/",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 960 600'><rect width='960' height='600' "
                        + "fill='#7d9cb5'/><path d='M0 430 240 230l180 150 200-220 340 300v140H0z' fill='#4a6b57'/>"
                        + "<circle cx='760' cy='130' r='60' fill='#f6d9a0'/></svg>");
    }
}
