package news.everyday.article.topic;

import org.jspecify.annotations.Nullable;

/**
 * A topic (专题), a collection of articles made by hand.
 *
 * @param slug its name in URLs
 * @param version grows with every change
 * @param title what readers see
 * @param summary one or two sentences
 * @param pictureUrl the picture at its head, if it has one
 */
public record Topic(
        String slug,
        long version,
        String title,
        String summary,
        @Nullable String pictureUrl) {

    public String url() {
        return "/topics/" + this.slug;
    }
}
