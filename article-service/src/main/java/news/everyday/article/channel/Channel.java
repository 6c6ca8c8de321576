package news.everyday.article.channel;

/**
 * A channel (频道), top division of the portal.
 *
 * @param slug its name in URLs, e.g. {@code reader-letters}
 * @param name what readers see, e.g. 群众来信
 * @param position its place in the navigation, from 1
 * @param row the navigation's row it stands in, 1 or 2
 */
public record Channel(String slug, String name, int position, int row) {

    public String url() {
        return "/channels/" + this.slug;
    }
}
