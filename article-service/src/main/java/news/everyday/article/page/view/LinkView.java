package news.everyday.article.page.view;

/**
 * A link with its text.
 *
 * @param url a path of this site or an {@code http(s)} address, nothing else
 */
public record LinkView(String text, String url) {

    private static final String NOWHERE = "#";

    /** A link out of stored data: an address that a browser might run as code leads nowhere. */
    public static LinkView of(String text, String url) {
        return new LinkView(text, isSafe(url) ? url : NOWHERE);
    }

    private static boolean isSafe(String url) {
        return url.startsWith("https://")
                || url.startsWith("http://")
                || (url.startsWith("/") && !url.startsWith("//"));
    }

    public boolean isExternal() {
        return !this.url.startsWith("/");
    }
}
