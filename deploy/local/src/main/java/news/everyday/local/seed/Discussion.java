package news.everyday.local.seed;

import java.util.List;
import java.util.Random;

/**
 * What is said about a channel's articles.
 *
 * @param lines what readers say; a line that begins with {@code > } answers the one before
 * @param editorToken of the one who reviews it
 * @param random who says it, when, and about which article
 */
record Discussion(List<PublishedArticle> articles, List<String> lines, String editorToken, Random random) {

    PublishedArticle anyArticle() {
        return any(this.articles);
    }

    PublishedArticle newestArticle() {
        return this.articles.get(this.articles.size() - 1);
    }

    <T> T any(List<T> list) {
        return list.get(this.random.nextInt(list.size()));
    }
}
