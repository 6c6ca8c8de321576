package news.everyday.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Articles that the tests publish. */
final class Articles {

    private Articles() {}

    /** An article with everything that the portal's article page can show. */
    static Map<String, Object> fullArticle(String headline, String pictureUrl) {
        Map<String, Object> article = new HashMap<>(article(headline));
        article.put("body", """
                <p>“谁能想到,闲置的车棚变成了我们的共享书房。”居民方阿姨说。</p>
                <h2>一楼:借书还书</h2>
                <p>书房占地一百二十平方米,藏书六千册。</p>
                <figure><img src="%s" alt="居民在书房里学习书法"><figcaption>居民在书房里学习书法</figcaption></figure>
                <h2>二楼:老少同堂</h2>
                <p>每天下午四点以后,孩子们在这里写作业。</p>
                """.formatted(pictureUrl));
        article.put("byline", "记者 周砚秋 通讯员 林一舟");
        article.put("station", "jilin");
        article.put("tags", List.of("社区", "阅读"));
        return article;
    }

    static Map<String, Object> article(String headline) {
        return Map.of(
                "headline", headline,
                "body", "<p>入冬以来,清溪社区的共享书房每天接待两百多位居民,灯一直亮到晚上九点。</p>",
                "source", "每日新闻网",
                "responsibleEditor", "李静怡",
                "channel", "reader-letters");
    }
}
