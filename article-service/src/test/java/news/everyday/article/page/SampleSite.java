package news.everyday.article.page;

import java.util.List;
import java.util.Objects;
import news.everyday.article.site.SiteCatalog;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Fills the database for tests, past the editorial workflow. */
@TestComponent
public class SampleSite {

    private static final String INSERT = """
            insert into article (status, headline, kicker, summary, body_html, source, byline, responsible_editor,
              channel_slug, station_code, lead_picture_url, tags, published_at, created_at, updated_at)
            values (:status, :headline, :kicker, :summary, :body, :source, :byline, :editor,
              :channel, :station, :picture, :tags, :publishedAt, now(), now())
            returning id
            """;

    private static final String SETTINGS = """
            update site_settings set name = '每日新闻网', slogan = '提供国内各地的新闻',
              about_lines = array['每日新闻网http://www.everyday-news.cn/提供国内各地的新闻',
                '每日新闻网关注社区、乡村、学校和医院，把日常写成新闻。'],
              address = '北京市示范区样板路1号',
              phones = array['电话/传真010-55550100', '010–55550101', '13800000000(微信同号)', '(每日新闻) 内线800转108'],
              email = 'newsroom@example.test', icp_record = '京ICP备00000000号',
              public_security_record = '京公网安备 11000000000000号', audiovisual_licence = '0100000',
              public_url = 'http://www.everyday-news.cn'
            """;

    private static final List<String> FRIENDS = List.of(
            "人民网", "海彊之声", "小红书", "中国长安网", "海外网", "中国警察网", "中国经济网", "中国老区网", "新华网", "中国台湾网", "中国政府网", "中国经济网", "中国新闻网",
            "每日新闻网", "光明网", "央视网", "法制网", "中国青年网", "求是网");

    private final DatabaseClient database;

    private final SiteCatalog site;

    SampleSite(DatabaseClient database, SiteCatalog site) {
        this.database = database;
        this.site = site;
    }

    /** The new article's id. */
    public long add(ArticleSketch sketch) {
        GenericExecuteSpec insert = this.database
                .sql(INSERT)
                .bind("status", sketch.status())
                .bind("headline", sketch.headline())
                .bind("summary", sketch.summary())
                .bind("body", sketch.bodyHtml())
                .bind("source", sketch.source())
                .bind("channel", sketch.channel())
                .bind("tags", sketch.tags().toArray(String[]::new))
                .bind("publishedAt", sketch.publishedAt());
        insert = text(insert, "kicker", sketch.kicker());
        insert = text(insert, "byline", sketch.byline());
        insert = text(insert, "editor", sketch.editor());
        insert = text(insert, "station", sketch.station());
        insert = text(insert, "picture", sketch.picture());
        Long id = insert.map(row -> row.get("id", Long.class)).one().block();
        return Objects.requireNonNull(id);
    }

    private static GenericExecuteSpec text(
            GenericExecuteSpec insert, String name, @org.jspecify.annotations.Nullable String value) {
        return (value != null) ? insert.bind(name, value) : insert.bindNull(name, String.class);
    }

    public void withdraw(long id) {
        run("update article set status = 'WITHDRAWN', withdrawn_at = now(), version = version + 1 where id = " + id);
    }

    public void closeComments(long id) {
        run("update article set comments_open = false, version = version + 1 where id = " + id);
    }

    public void addTopic(String slug, String title, List<Long> articles) {
        run("insert into topic (slug, title, summary, updated_at) values ('%s', '%s', '专题导语', now())"
                .formatted(slug, title));
        for (int i = 0; i < articles.size(); i++) {
            run("insert into topic_article values ('%s', %d, %d)".formatted(slug, i + 1, articles.get(i)));
        }
    }

    /** Takes everything off the pages; rows stay, since the trail of an article can't be deleted. */
    public void clear() {
        run("delete from topic_article");
        run("delete from topic");
        run("update article set status = 'WITHDRAWN', withdrawn_at = now(), version = version + 1"
                + " where status in ('PUBLISHED', 'CORRECTED')");
    }

    /** The portal's settings, friend links and static pages. */
    public void settle() {
        run(SETTINGS);
        run("delete from friend_link");
        for (int i = 0; i < FRIENDS.size(); i++) {
            run("insert into friend_link values (%d, '%s', 'https://friend-%d.example/')"
                    .formatted(i + 1, FRIENDS.get(i), i + 1));
        }
        run("delete from static_page");
        page("about", "关于我们");
        page("disclaimer", "免责声明");
        page("contact", "联系我们");
        this.site.reload().block();
    }

    private void page(String slug, String title) {
        run("insert into static_page (slug, title, body_html, updated_at) values ('%s', '%s', '<p>%s的正文。</p>', now())"
                .formatted(slug, title, title));
    }

    private void run(String sql) {
        this.database.sql(sql).then().block();
    }
}
