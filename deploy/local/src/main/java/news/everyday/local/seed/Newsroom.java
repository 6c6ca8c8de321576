package news.everyday.local.seed;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.everyday.local.seed.picture.ScenePainter;
import tools.jackson.databind.JsonNode;

/** What the newsroom does at its desk: pictures, articles, topics, and the portal's own texts. */
final class Newsroom {

    /** Pictures per scene; articles of the same scene share them. */
    private static final int VARIANTS = 6;

    private final PlatformApi api;

    private final String editor;

    private final String chief;

    private final String admin;

    private final Map<String, String> pictures = new ConcurrentHashMap<>();

    private final Map<String, String> stationCodes = new LinkedHashMap<>();

    Newsroom(PlatformApi api, Accounts accounts) {
        this.api = api;
        this.editor = accounts.editorToken();
        this.chief = accounts.chiefToken();
        this.admin = accounts.adminToken();
        for (JsonNode station : api.get("/api/v1/stations", "").get("items")) {
            this.stationCodes.put(
                    station.get("name").asString(), station.get("code").asString());
        }
    }

    /** Writes an article, has the chief editor publish it, and returns it as it now stands. */
    PublishedArticle publish(DemoArticle article, OffsetDateTime publishedAt) {
        Map<String, Object> draft = draftOf(article, publishedAt.toString());
        String id =
                this.api.post("/api/v1/articles", draft, this.editor).get("id").asString();
        this.api.post("/api/v1/articles/" + id + "/publish", Map.of(), this.chief);
        return new PublishedArticle(Long.parseLong(id), article.channel(), publishedAt.toInstant());
    }

    private Map<String, Object> draftOf(DemoArticle article, String publishedAt) {
        BodyHtml html = new BodyHtml(scene -> picture(scene, article.headline() + scene));
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("headline", article.headline());
        putUnlessEmpty(draft, "kicker", article.kicker());
        draft.put("body", html.of(article.paragraphs()));
        draft.put("source", article.source());
        putUnlessEmpty(draft, "byline", article.byline());
        draft.put("responsibleEditor", article.editor());
        draft.put("channel", article.channel());
        putUnlessEmpty(draft, "station", this.stationCodes.getOrDefault(article.station(), ""));
        draft.put("leadPictureUrl", picture(article.leadScene(), article.headline()));
        draft.put("tags", article.tags());
        draft.put("publishedAt", publishedAt);
        return draft;
    }

    private static void putUnlessEmpty(Map<String, Object> draft, String field, String value) {
        if (!value.isEmpty()) {
            draft.put(field, value);
        }
    }

    /** Address of a picture of the scene, uploaded when it is first needed. */
    private String picture(String scene, String seed) {
        int variant = Math.floorMod(seed.hashCode(), VARIANTS);
        return this.pictures.computeIfAbsent(
                scene + "-" + variant,
                name -> this.api
                        .postPicture("/api/v1/media", ScenePainter.jpeg(scene, variant), this.editor)
                        .get("url")
                        .asString());
    }

    void openTopic(String slug, String title, String summary, List<Long> articles) {
        List<String> ids = articles.stream().map(String::valueOf).toList();
        this.api.replace(
                "/api/v1/topics/" + slug, Map.of("title", title, "summary", summary, "articleIds", ids), this.editor);
    }

    /** Name, contacts and record numbers, friend links and the pages about the portal. */
    void writePortalTexts() {
        this.api.replace("/api/v1/site-settings", PortalTexts.settings(), this.admin);
        this.api.replace("/api/v1/friend-links", PortalTexts.friendLinks(), this.admin);
        PortalTexts.pages().forEach((slug, page) -> this.api.replace("/api/v1/pages/" + slug, page, this.admin));
    }
}
