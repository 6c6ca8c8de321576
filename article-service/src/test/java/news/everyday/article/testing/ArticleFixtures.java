package news.everyday.article.testing;

import java.util.HashMap;
import java.util.Map;

/** Requests as the newsroom sends them; each is a new map that a test may change. */
public final class ArticleFixtures {

    public static final String BODY = """
            <p>“谁能想到，以前杂草丛生的闲置地变成了我们生活服务的补给库。”</p>
            <p>近日，绿园区青年路街道新竹社区的居民们最常聊的话题就是改变。</p>
            <h2>党群服务中心：家庭场景社区延伸</h2>
            <p>志愿服务区放置了打气筒、电钻等居民日常生活中偶尔会用到但又不会专门购置常备的物品。</p>
            """;

    private ArticleFixtures() {}

    /** The letter from Changchun: channel 群众来信, station 吉林. */
    public static Map<String, Object> letter() {
        Map<String, Object> request = new HashMap<>();
        request.put("headline", "长春市绿园区：社区服务综合体“圈”出烟火气");
        request.put("body", BODY);
        request.put("source", "中国青年网");
        request.put("responsibleEditor", "李婧怡");
        request.put("channel", "reader-letters");
        request.put("station", "jilin");
        request.put("publishedAt", "2025-02-08T12:59:12+08:00");
        return request;
    }

    /** The letter with another value in one field. */
    public static Map<String, Object> letterWith(String field, Object value) {
        Map<String, Object> request = letter();
        request.put(field, value);
        return request;
    }
}
