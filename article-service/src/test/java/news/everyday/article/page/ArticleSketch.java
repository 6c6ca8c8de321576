package news.everyday.article.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as a test wants it in the database. */
public record ArticleSketch(
        String headline,
        @Nullable String kicker,
        String summary,
        String bodyHtml,
        String source,
        @Nullable String byline,
        @Nullable String editor,
        String channel,
        @Nullable String station,
        @Nullable String picture,
        List<String> tags,
        String status,
        Instant publishedAt) {

    /** The portal's own example: a letter from Changchun. */
    public static ArticleSketch seed() {
        return new ArticleSketch(
                "长春市绿园区:社区服务综合体“圈”出烟火气",
                null,
                "绿园区青年路街道新竹社区创新打造“一社、一场、一街、多站”的社区服务综合体,丰盈居民生活服务圈。",
                """
                <p>“谁能想到,以前杂草丛生的闲置地变成了我们生活服务的补给库。”</p>
                <figure><img src="/media/1.jpg" alt="在社区书画室"><figcaption>在社区书画室,居民跟志愿者学习中国画</figcaption></figure>
                <h2>党群服务中心:家庭场景社区延伸</h2>
                <p>转变体现在每一个细节处。</p>
                <h2>惠民小街:一站式服务便利又温馨</h2>
                <p>惠民小街就是居民口中的生活补给库。</p>
                <h2>睦邻广场:休闲娱乐大舞台</h2>
                <p>睦邻广场便承载了休闲娱乐功能。(绿园发布)</p>
                """,
                "中国青年网",
                null,
                "李婧怡",
                "reader-letters",
                "jilin",
                "/media/1.jpg",
                List.of("社区", "吉林"),
                "PUBLISHED",
                Instant.parse("2025-02-08T04:59:12Z"));
    }

    public ArticleSketch withHeadline(String headline) {
        return new ArticleSketch(
                headline,
                this.kicker,
                this.summary,
                this.bodyHtml,
                this.source,
                this.byline,
                this.editor,
                this.channel,
                this.station,
                this.picture,
                this.tags,
                this.status,
                this.publishedAt);
    }

    public ArticleSketch withSummary(String summary) {
        return new ArticleSketch(
                this.headline,
                this.kicker,
                summary,
                this.bodyHtml,
                this.source,
                this.byline,
                this.editor,
                this.channel,
                this.station,
                this.picture,
                this.tags,
                this.status,
                this.publishedAt);
    }

    public ArticleSketch withPeople(String kicker, String source, String byline, String editor) {
        return new ArticleSketch(
                this.headline,
                kicker,
                this.summary,
                this.bodyHtml,
                source,
                byline,
                editor,
                this.channel,
                this.station,
                this.picture,
                this.tags,
                this.status,
                this.publishedAt);
    }

    public ArticleSketch withBody(String bodyHtml, @Nullable String picture) {
        return new ArticleSketch(
                this.headline,
                this.kicker,
                this.summary,
                bodyHtml,
                this.source,
                this.byline,
                this.editor,
                this.channel,
                this.station,
                picture,
                this.tags,
                this.status,
                this.publishedAt);
    }

    public ArticleSketch in(String channel, @Nullable String station) {
        return new ArticleSketch(
                this.headline,
                this.kicker,
                this.summary,
                this.bodyHtml,
                this.source,
                this.byline,
                this.editor,
                channel,
                station,
                this.picture,
                this.tags,
                this.status,
                this.publishedAt);
    }

    public ArticleSketch withStatus(String status) {
        return new ArticleSketch(
                this.headline,
                this.kicker,
                this.summary,
                this.bodyHtml,
                this.source,
                this.byline,
                this.editor,
                this.channel,
                this.station,
                this.picture,
                this.tags,
                status,
                this.publishedAt);
    }

    public ArticleSketch at(Instant publishedAt) {
        return new ArticleSketch(
                this.headline,
                this.kicker,
                this.summary,
                this.bodyHtml,
                this.source,
                this.byline,
                this.editor,
                this.channel,
                this.station,
                this.picture,
                this.tags,
                this.status,
                publishedAt);
    }
}
