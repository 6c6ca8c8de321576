package news.everyday.local.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.everyday.local.seed.Accounts.Member;

/**
 * What readers did before today: comments and views. Single comments and the views are history, so they go through the
 * services' imports, which take a time; every conversation and what waits for review goes through the public API.
 */
final class Readership {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final int IMPORT_BATCH = 500;

    private static final List<String> EVERYWHERE =
            List.of("转给家里人看看。", "说得实在。", "每天都来看一看。", "希望多报道这样的事。", "期待后续。", "图片很好看,哪里拍的?", "支持!", "看完心里暖暖的。");

    private final PlatformApi gateway;

    private final PlatformApi comments;

    private final PlatformApi stats;

    private final SeedOptions options;

    private final List<Member> members;

    private final Random random = new Random(20250208);

    private final Instant now;

    Readership(SeedOptions options, List<Member> members, Instant now) {
        this.gateway = new PlatformApi(options.gateway());
        this.comments = new PlatformApi(options.comment());
        this.stats = new PlatformApi(options.stats());
        this.options = options;
        this.members = members;
        this.now = now;
    }

    /** Single comments imported as history, conversations posted and approved, the last comment left for review. */
    void hold(Discussion discussion) {
        List<String> lines = discussion.lines();
        List<Map<String, Object>> history = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean answered = i + 1 < lines.size() && lines.get(i + 1).startsWith("> ");
            if (answered) {
                converse(discussion, lines.get(i), lines.get(++i).substring(2));
            } else {
                history.add(past(discussion, lines.get(i)));
            }
        }
        EVERYWHERE.forEach(line -> history.add(past(discussion, line)));
        importComments(history);
        post(discussion, discussion.newestArticle(), "请问记者," + lines.get(0), Map.of());
    }

    private void converse(Discussion discussion, String comment, String answer) {
        PublishedArticle article = discussion.anyArticle();
        String parent = post(discussion, article, comment, Map.of());
        approve(parent, discussion.editorToken());
        approve(post(discussion, article, answer, Map.of("parentId", parent)), discussion.editorToken());
    }

    private String post(Discussion discussion, PublishedArticle article, String text, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("body", text);
        return this.gateway
                .postOnceKnown(
                        "/api/v1/articles/" + article.id() + "/comments",
                        body,
                        discussion.any(this.members).token())
                .get("id")
                .asString();
    }

    private void approve(String comment, String editorToken) {
        this.gateway.post("/api/v1/comments/" + comment + "/approve", Map.of(), editorToken);
    }

    private Map<String, Object> past(Discussion discussion, String text) {
        PublishedArticle article = discussion.anyArticle();
        Member member = discussion.any(this.members);
        Duration age = Duration.between(article.publishedAt(), this.now);
        double share = Math.pow(discussion.random().nextDouble(), 3);
        Instant at = article.publishedAt().plus(Duration.ofSeconds((long) (age.toSeconds() * share)));
        return Map.of(
                "articleId", Long.toString(article.id()),
                "authorId", member.id(),
                "authorName", member.displayName(),
                "body", text,
                "createdAt", at.atZone(SHANGHAI).toOffsetDateTime().toString());
    }

    private void importComments(List<Map<String, Object>> history) {
        this.comments.postOnceKnown("/internal/v1/comments:import", history, this.options.serviceToken());
    }

    /** Views of every article: many at first, fewer every day, with a heavy tail of favourites. */
    void view(List<PublishedArticle> articles) {
        List<Map<String, Object>> history = new ArrayList<>();
        for (PublishedArticle article : articles) {
            double popularity = Math.exp(4.2 + 1.3 * this.random.nextGaussian());
            for (Instant hour = article.publishedAt();
                    hour.isBefore(this.now);
                    hour = hour.plus(stepAfter(article, hour))) {
                addViews(history, article, hour, popularity);
            }
        }
        for (int from = 0; from < history.size(); from += IMPORT_BATCH) {
            this.stats.postOnceKnown(
                    "/internal/v1/views:import",
                    history.subList(from, Math.min(history.size(), from + IMPORT_BATCH)),
                    this.options.serviceToken());
        }
    }

    /** Hour by hour for the last two days, which the boards look at; day by day before. */
    private Duration stepAfter(PublishedArticle article, Instant at) {
        return at.isBefore(this.now.minus(Duration.ofDays(3))) ? Duration.ofDays(1) : Duration.ofHours(1);
    }

    private void addViews(List<Map<String, Object>> history, PublishedArticle article, Instant at, double popularity) {
        double days = Duration.between(article.publishedAt(), at).toHours() / 24.0;
        double step = stepAfter(article, at).toHours() / 24.0;
        long views = Math.round(popularity * 6 * step * Math.exp(-days / 3) * (0.5 + this.random.nextDouble()));
        if (views > 0) {
            history.add(Map.of(
                    "articleId", Long.toString(article.id()),
                    "at", at.atZone(SHANGHAI).toOffsetDateTime().toString(),
                    "views", views,
                    "uniqueVisitors", Math.max(1, views * 4 / 5)));
        }
    }
}
