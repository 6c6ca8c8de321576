package news.everyday.local.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the demo portal says of itself. Address, telephone and record numbers are invented. */
final class PortalTexts {

    private PortalTexts() {}

    static Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("name", "每日新闻网");
        settings.put("slogan", "看见每一天");
        settings.put("aboutLines", List.of("每日新闻网 提供国内各地的新闻、服务与人物故事", "本站为演示站点，文章、人物与地名均为虚构，如有雷同纯属巧合。"));
        settings.put("address", "北京市示范区样板路1号新闻大厦");
        settings.put("phones", List.of("电话/传真 010-55550100", "010-55550101", "内线 108"));
        settings.put("email", "newsroom@example.test");
        settings.put("icpRecord", "京ICP备00000000号");
        settings.put("publicSecurityRecord", "京公网安备 11000000000000号");
        settings.put("audiovisualLicence", "0100000");
        settings.put("publicUrl", "https://www.everyday-news.example");
        return settings;
    }

    static Map<String, Object> friendLinks() {
        return Map.of(
                "items",
                Stream.of(
                                link("人民网", "http://www.people.com.cn"),
                                link("海疆之声", "https://www.everyday-news.example/channels/maritime"),
                                link("小红书", "https://www.xiaohongshu.com"),
                                link("中国长安网", "http://www.chinapeace.gov.cn"),
                                link("海外网", "http://www.haiwainet.cn"),
                                link("中国警察网", "http://www.cpd.com.cn"),
                                link("中国经济网", "http://www.ce.cn"),
                                link("中国老区网", "http://www.zhongguolaoqu.com"),
                                link("新华网", "http://www.news.cn"),
                                link("中国台湾网", "http://www.taiwan.cn"),
                                link("中国政府网", "https://www.gov.cn"),
                                link("中国新闻网", "https://www.chinanews.com.cn"),
                                link("每日新闻网", "https://www.everyday-news.example"),
                                link("光明网", "https://www.gmw.cn"),
                                link("央视网", "https://www.cctv.com"),
                                link("法制网", "http://www.legaldaily.com.cn"),
                                link("中国青年网", "https://www.youth.cn"),
                                link("求是网", "http://www.qstheory.cn"))
                        .toList());
    }

    private static Map<String, String> link(String name, String url) {
        return Map.of("name", name, "url", url);
    }

    static Map<String, Map<String, String>> pages() {
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        pages.put(
                "about",
                page(
                        "关于我们",
                        "每日新闻网设二十四个频道和三十二个地方站，关注社区、乡村、学校、医院和每个人的日常。",
                        "编辑部实行责任编辑负责制，每篇稿件都写明来源、时间和责任编辑；发现差错，我们会更正并注明时间。"));
        pages.put("disclaimer", page("免责声明", "本站为演示站点，所有文章、人物、单位和地名均为虚构。", "读者评论只代表读者本人的看法；评论先审后发。"));
        pages.put(
                "contact",
                page("联系我们", "编辑部邮箱：newsroom@example.test。电话：010-55550100(工作日九点至十八点)。", "欢迎提供新闻线索、指出差错、投寄稿件和照片。"));
        return pages;
    }

    private static Map<String, String> page(String title, String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<p>").append(paragraph).append("</p>");
        }
        return Map.of("title", title, "body", body.toString());
    }
}
