package news.everyday.article.site.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import news.everyday.article.editing.FieldProblems;
import news.everyday.article.site.StaticPage;
import news.everyday.article.text.PlainText;
import news.everyday.article.text.SafeHtml;

/**
 * A page's content.
 *
 * @param body HTML; what isn't allowed is taken out
 */
record StaticPageRequest(
        @NotBlank @Size(max = 60) String title,
        @NotBlank @Size(max = 50_000) String body) {

    /** Fails with a problem when nothing is left of the body. */
    StaticPage toPage(String slug) {
        SafeHtml safe = SafeHtml.of(this.body);
        new FieldProblems()
                .check(slug.matches("[a-z0-9-]{2,40}"), "slug", "Must be 2 to 40 of a-z, 0-9 and -.")
                .check(!safe.isEmpty(), "body", "Nothing of it is left that readers could see.")
                .throwIfAny();
        return new StaticPage(slug, 0, PlainText.line(this.title), safe.html());
    }
}
