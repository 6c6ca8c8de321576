package news.everyday.article.testing;

import java.util.HashMap;
import java.util.Map;

/** Requests as the newsroom sends them; each is a new map that a test may change. */
public final class ArticleFixtures {

    public static final String BODY = """
            <p>“没想到，停了十年车的旧车棚也能坐下来看书。”</p>
            <p>入冬以来，清溪社区的居民饭后多了一个去处。</p>
            <h2>旧车棚：书架搬进院子里</h2>
            <p>门边的柜子里放着打气筒和雨伞。</p>
            """;

    private ArticleFixtures() {}

    /** A letter: channel 群众来信, station 吉林. */
    public static Map<String, Object> letter() {
        Map<String, Object> request = new HashMap<>();
        request.put("headline", "清溪市河湾区：共享书房“读”出烟火气");
        request.put("body", BODY);
        request.put("source", "中国青年网");
        request.put("responsibleEditor", "林知夏");
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
