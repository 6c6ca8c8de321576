package news.everyday.article.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page says about itself to browsers, search engines and other sites.
 *
 * @param title title without the site's name
 * @param path canonical path of the page
 * @param image picture for previews, absolute or a path
 * @param kind Open Graph type, {@code website} or {@code article}
 * @param linkedData JSON-LD, safe to stand inside a script element
 * @param feed path of the feed that belongs to the page
 * @param scripts names of the page's own script modules
 * @param indexed whether search engines may list the page
 */
public record HeadView(
        String title,
        String description,
        String path,
        @Nullable String image,
        String kind,
        @Nullable String linkedData,
        @Nullable String feed,
        List<String> scripts,
        boolean indexed) {

    public static HeadView of(String title, String description, String path) {
        return new HeadView(title, description, path, null, "website", null, null, List.of(), true);
    }

    public HeadView withFeed(String feed) {
        return new HeadView(
                this.title,
                this.description,
                this.path,
                this.image,
                this.kind,
                this.linkedData,
                feed,
                this.scripts,
                this.indexed);
    }

    public HeadView withScripts(String... names) {
        return new HeadView(
                this.title,
                this.description,
                this.path,
                this.image,
                this.kind,
                this.linkedData,
                this.feed,
                List.of(names),
                this.indexed);
    }

    public HeadView asArticle(@Nullable String image, String linkedData) {
        return new HeadView(
                this.title,
                this.description,
                this.path,
                image,
                "article",
                linkedData,
                this.feed,
                this.scripts,
                this.indexed);
    }

    public HeadView hidden() {
        return new HeadView(
                this.title,
                this.description,
                this.path,
                this.image,
                this.kind,
                this.linkedData,
                this.feed,
                this.scripts,
                false);
    }
}
