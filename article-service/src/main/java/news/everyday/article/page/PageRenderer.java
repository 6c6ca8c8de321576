package news.everyday.article.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.page.view.HeadView;
import org.springframework.stereotype.Component;

/** Turns a template and its values into bytes. Templates are compiled with the service, texts escaped by default. */
@Component
class PageRenderer {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageRenderer.class.getClassLoader());

    private final SiteViews sites;

    PageRenderer(SiteViews sites) {
        this.sites = sites;
        this.templates.setBinaryStaticContent(true);
    }

    /**
     * Renders a page with the site around it.
     *
     * @param template name without ending, e.g. {@code article}
     * @param values the template's other parameters by name
     */
    PreparedAnswer render(String template, HeadView head, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("site", this.sites.current());
        all.put("head", head);
        Utf8ByteOutput output = new Utf8ByteOutput();
        this.templates.render(template + ".jte", all, output);
        return PreparedAnswer.of(output.toByteArray());
    }
}
