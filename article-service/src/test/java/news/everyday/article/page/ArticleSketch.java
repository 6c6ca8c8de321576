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

    /** A letter with every element that the portal has on such a page. */
    public static ArticleSketch seed() {
        return new ArticleSketch(
                "清溪市河湾区:共享书房“读”出烟火气",
                null,
                "河湾区柳岸街道清溪社区把闲置车棚改成共享书房,居民多了一个家门口的去处。",
                """
                <p>“没想到,停了十年车的旧车棚也能坐下来看书。”</p>
                <figure><img src="/media/1.jpg" alt="在共享书房"><figcaption>在共享书房,孩子们围着志愿者听故事</figcaption></figure>
                <h2>旧车棚:书架搬进院子里</h2>
                <p>灯一直亮到晚上九点。</p>
                <h2>借书台:一张卡借遍全区</h2>
                <p>借书台由退休教师轮流值守。</p>
                <h2>小院子:周末有故事会</h2>
                <p>院子里的故事会每周一场。(河湾发布)</p>
                """,
                "中国青年网",
                null,
                "林知夏",
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
