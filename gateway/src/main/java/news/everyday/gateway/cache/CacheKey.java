package news.everyday.gateway.cache;

import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.everyday.gateway.filter.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * What an answer may depend on; nothing else of a request reaches the service.
 *
 * @param scheme as the client spoke it: feeds and maps contain whole addresses
 * @param host as the client called us
 * @param path as sent
 * @param query as sent
 * @param page whether a reader's page is preferred, which decides what an error looks like
 */
record CacheKey(
        String scheme, String host, String path, @Nullable String query, boolean page) {

    private static final Pattern ARTICLE = Pattern.compile("(?:/api/v1)?/articles/([^/]+)(?:/.*)?");

    private static final Pattern FILE = Pattern.compile("/(?:assets|media)/.*|/favicon\\.ico|/robots\\.txt");

    static CacheKey of(ServerWebExchange exchange) {
        Origin origin = Origin.of(exchange);
        URI uri = exchange.getRequest().getURI();
        String accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        return new CacheKey(origin.scheme(), origin.host(), uri.getRawPath(), uri.getRawQuery(), prefersPage(accept));
    }

    /** @param target path and query as sent */
    static CacheKey of(String scheme, String host, String target, @Nullable String accept) {
        int query = target.indexOf('?');
        return (query < 0)
                ? new CacheKey(scheme, host, target, null, prefersPage(accept))
                : new CacheKey(
                        scheme, host, target.substring(0, query), target.substring(query + 1), prefersPage(accept));
    }

    /** Bytes of heap that it takes, about. */
    int weight() {
        return 150 + this.host.length() + this.path.length() + ((this.query != null) ? this.query.length() : 0);
    }

    /** The same address as the other kind of reader gets it. */
    CacheKey forOtherReaders() {
        return new CacheKey(this.scheme, this.host, this.path, this.query, !this.page);
    }

    private static boolean prefersPage(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }

    /** Whether the answer may show an article: all but files. */
    boolean showsArticles() {
        return !FILE.matcher(this.path).matches();
    }

    /** Whether a change of these articles shows: their own addresses, and every list. */
    boolean isTouchedBy(Set<String> articleIds) {
        if (!showsArticles()) {
            return false;
        }
        Matcher article = ARTICLE.matcher(this.path);
        return !article.matches() || articleIds.contains(article.group(1));
    }
}
