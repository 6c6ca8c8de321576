package news.everyday.article.page;

import java.util.List;
import java.util.Map;
import news.everyday.article.answer.AnswerCache;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.page.view.HeadView;
import news.everyday.article.page.view.StaffView;
import news.everyday.article.page.view.StaticView;
import news.everyday.article.site.SiteCatalog;
import news.everyday.article.site.StaticPage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Pages without articles: signing in, joining, the account, the staff look-up, static pages. */
@Component
public class PlainPages {

    private final SiteCatalog site;

    private final EditorQueries editors;

    private final AnswerCache cache;

    private final PageRenderer renderer;

    PlainPages(SiteCatalog site, EditorQueries editors, AnswerCache cache, PageRenderer renderer) {
        this.site = site;
        this.editors = editors;
        this.cache = cache;
        this.renderer = renderer;
    }

    public Mono<PreparedAnswer> login() {
        return session("login", "登录");
    }

    public Mono<PreparedAnswer> join() {
        return session("join", "成为会员");
    }

    public Mono<PreparedAnswer> account() {
        return session("account", "我的账号");
    }

    private Mono<PreparedAnswer> session(String template, String title) {
        HeadView head =
                HeadView.of(title, title, "/" + template).withScripts("session").hidden();
        return kept("/" + template, template, head, Map.of());
    }

    /** 人员查询: what our own articles say about a name; the register itself is empty. */
    public Mono<PreparedAnswer> staff(String asked) {
        HeadView head = HeadView.of("人员查询", "查询本网工作人员", "/staff");
        if (asked.isEmpty()) {
            return kept("/staff", "staff", head, Map.of("staff", new StaffView("", List.of())));
        }
        return this.editors
                .listNamed(asked)
                .collectList()
                .map(names -> new StaffView(asked, names))
                .map(staff -> this.renderer.render("staff", head.hidden(), Map.of("staff", staff)));
    }

    /** Empty when there is no such page. */
    public Mono<PreparedAnswer> findStatic(String slug) {
        return Mono.justOrEmpty(this.site.findPage(slug)).flatMap(this::show);
    }

    private Mono<PreparedAnswer> show(StaticPage page) {
        HeadView head = HeadView.of(page.title(), page.title(), page.url());
        return kept(page.url(), "static", head, Map.of("page", new StaticView(page.title(), page.bodyHtml())));
    }

    private Mono<PreparedAnswer> kept(String path, String template, HeadView head, Map<String, ?> values) {
        return this.cache.get(path, () -> Mono.fromSupplier(() -> this.renderer.render(template, head, values)));
    }
}
