package news.everyday.gateway.metrics;

import java.util.Locale;
import org.springframework.http.HttpMethod;

/** What a reader wants, as the service level objectives distinguish it; found from method and path alone. */
public enum RequestKind {
    ARTICLE_PAGE,
    PAGE,
    FILE,
    VIEW,
    COMMENT_POST,
    SESSION,
    API_READ,
    API_WRITE;

    private static final String ARTICLES = "/api/v1/articles/";

    /** Its name in metrics, e.g. {@code article-page}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static RequestKind of(HttpMethod method, String path) {
        boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
        if (path.startsWith("/api/")) {
            return reads ? ofRead(path) : ofWrite(path);
        }
        if (path.startsWith("/articles/")) {
            return ARTICLE_PAGE;
        }
        return (path.startsWith("/assets/") || path.startsWith("/media/")) ? FILE : PAGE;
    }

    /** A feed reader counts a view by fetching a picture. */
    private static RequestKind ofRead(String path) {
        return path.startsWith("/api/v1/views/pixel") ? VIEW : API_READ;
    }

    private static RequestKind ofWrite(String path) {
        if (path.startsWith("/api/v1/views")) {
            return VIEW;
        }
        if (path.startsWith(ARTICLES) && path.endsWith("/comments")) {
            return COMMENT_POST;
        }
        return path.startsWith("/api/v1/sessions") ? SESSION : API_WRITE;
    }
}
