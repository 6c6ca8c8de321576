package news.everyday.article.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.everyday.article.article.Article;
import news.everyday.article.page.view.ArticleView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An article for machines: JSON-LD, schema.org {@code NewsArticle}. */
@Component
class LinkedData {

    private final JsonMapper json;

    private final SiteViews sites;

    LinkedData(JsonMapper json, SiteViews sites) {
        this.json = json;
        this.sites = sites;
    }

    /** Safe inside a script element: no {@code <} in it. */
    String of(Article article, ArticleView view, @Nullable String picture) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        data.put("headline", article.headline());
        data.put("description", article.summary());
        data.put("inLanguage", "zh-CN");
        data.put("datePublished", view.published().machine());
        data.put("dateModified", (view.corrected() != null ? view.corrected() : view.published()).machine());
        data.put("articleSection", view.channel().text());
        data.put("mainEntityOfPage", absolute(article.url()));
        data.put("author", List.of(authorOf(article)));
        data.put("publisher", organisation(this.sites.current().name()));
        if (picture != null) {
            data.put("image", List.of(absolute(picture)));
        }
        return this.json.writeValueAsString(data).replace("<", "\\u003c");
    }

    private String absolute(String url) {
        return url.startsWith("/") ? this.sites.publicUrl() + url : url;
    }

    private static Map<String, Object> authorOf(Article article) {
        return (article.byline() != null)
                ? Map.of("@type", "Person", "name", article.byline())
                : organisation(article.source());
    }

    private static Map<String, Object> organisation(String name) {
        return Map.of("@type", "Organization", "name", name);
    }
}
