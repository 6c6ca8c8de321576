package news.everyday.article.site;

/**
 * A page that isn't news: about (关于我们), disclaimer (免责声明), contact (联系我们).
 *
 * @param slug its name in the URL, e.g. {@code about}
 * @param version grows with every change
 * @param bodyHtml sanitised HTML
 */
public record StaticPage(String slug, long version, String title, String bodyHtml) {

    StaticPage withVersion(long replaced) {
        return new StaticPage(this.slug, replaced, this.title, this.bodyHtml);
    }

    public String url() {
        return "/pages/" + this.slug;
    }
}
