package news.everyday.local.seed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/**
 * Adds the volume of some years: articles mixed from the demo content's paragraphs, comments and views with a heavy tail.
 * Goes through the services' imports, a batch a call.
 */
final class VolumeSeeder {

    static final int ARTICLES = 100_000;

    static final int COMMENTS = 1_000_000;

    static final long VIEWS = 10_000_000;

    private static final int ARTICLE_BATCH = 200;

    private static final int BATCH = 1_000;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Duration YEARS = Duration.ofDays(3 * 365);

    private final PlatformApi articleService;

    private final PlatformApi commentService;

    private final PlatformApi statsService;

    private final String token;

    private final Instant now;

    private final Random random = new Random(2025);

    private final List<DemoArticle> models;

    private final List<String> lines = new ArrayList<>();

    VolumeSeeder(SeedOptions options, Instant now) throws IOException {
        this.articleService = new PlatformApi(options.article());
        this.commentService = new PlatformApi(options.comment());
        this.statsService = new PlatformApi(options.stats());
        this.token = options.serviceToken();
        this.now = now;
        this.models = DemoContent.articles();
        for (String channel : DemoContent.CHANNELS) {
            this.lines.addAll(DemoContent.comments(channel));
        }
    }

    void run() {
        List<Long> articles = importArticles();
        importComments(articles);
        importViews(articles);
    }

    private List<Long> importArticles() {
        Progress progress = new Progress(System.out, "volume", ARTICLES);
        List<Long> ids = new ArrayList<>(ARTICLES);
        for (int from = 0; from < ARTICLES; from += ARTICLE_BATCH) {
            int first = from;
            var batch = IntStream.range(first, first + ARTICLE_BATCH)
                    .mapToObj(this::article)
                    .toList();
            JsonNode answer = this.articleService.post("/internal/v1/articles:import", batch, this.token);
            answer.get("ids").forEach(id -> ids.add(Long.parseLong(id.asString())));
            progress.advance(ARTICLE_BATCH);
        }
        return ids;
    }

    /** Head of one demo article, paragraphs of two of the same channel. */
    private Map<String, Object> article(int number) {
        DemoArticle head = this.models.get(number % this.models.size());
        DemoArticle other = this.models.get(this.random.nextInt(this.models.size()));
        List<String> paragraphs =
                new ArrayList<>(head.paragraphs().subList(0, (head.paragraphs().size() + 1) / 2));
        paragraphs.addAll(other.paragraphs()
                .subList(other.paragraphs().size() / 2, other.paragraphs().size()));
        paragraphs.removeIf(block -> block.startsWith("!["));
        return Map.of(
                "headline", head.headline() + "(第" + (number / this.models.size() + 2) + "期)",
                "body", new BodyHtml(scene -> "").of(paragraphs),
                "source", head.source(),
                "byline", head.byline(),
                "responsibleEditor", head.editor(),
                "channel", head.channel(),
                "tags", head.tags(),
                "publishedAt", publishedAt(number));
    }

    private String publishedAt(int number) {
        return time(this.now.minus(YEARS).plus(YEARS.multipliedBy(number).dividedBy(ARTICLES + 1)));
    }

    private void importComments(List<Long> articles) {
        importBatches(
                "comments",
                COMMENTS,
                "/internal/v1/comments:import",
                this.commentService,
                number -> Map.of(
                        "articleId", Long.toString(favourite(articles)),
                        "authorId", Long.toString(1 + number % 5_000),
                        "authorName", "读者" + (1 + number % 5_000),
                        "body",
                                this.lines
                                        .get(this.random.nextInt(this.lines.size()))
                                        .replaceFirst("^> ", ""),
                        "createdAt", time(recently())));
    }

    private void importViews(List<Long> articles) {
        int rows = articles.size() * 2;
        long each = VIEWS / rows;
        importBatches(
                "view rows",
                rows,
                "/internal/v1/views:import",
                this.statsService,
                number -> Map.of(
                        "articleId",
                                articles.get((int) (number % articles.size())).toString(),
                        "at", time(recently()),
                        "views", each,
                        "uniqueVisitors", Math.max(1, each * 4 / 5)));
    }

    private void importBatches(
            String what, long count, String path, PlatformApi service, LongFunction<Map<String, Object>> element) {
        Progress progress = new Progress(System.out, what, count);
        for (long from = 0; from < count; from += BATCH) {
            long end = Math.min(count, from + BATCH);
            service.postOnceKnown(
                    path, LongStream.range(from, end).mapToObj(element).toList(), this.token);
            progress.advance(end - from);
        }
    }

    /** The cube of a uniform number prefers the newest articles, a few of them by far. */
    private long favourite(List<Long> articles) {
        double share = Math.pow(this.random.nextDouble(), 3);
        return articles.get(articles.size() - 1 - (int) (share * articles.size()));
    }

    private Instant recently() {
        double share = Math.pow(this.random.nextDouble(), 2);
        return this.now.minus(Duration.ofSeconds((long) (share * YEARS.toSeconds())));
    }

    private static String time(Instant at) {
        return at.atZone(SHANGHAI).withNano(0).toOffsetDateTime().toString();
    }
}
