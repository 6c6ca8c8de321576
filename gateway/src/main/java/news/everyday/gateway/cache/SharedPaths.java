package news.everyday.gateway.cache;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.everyday.gateway.path.PathTable;
import news.everyday.gateway.path.PathTable.Row;
import news.everyday.gateway.security.Credentials;
import news.everyday.gateway.security.Identity;
import news.everyday.gateway.upstream.Upstreams;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which requests may be answered with what was made for somebody else. */
@Component
final class SharedPaths {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** True for what only those get who are nobody; that is looked for first. */
    private final PathTable<Boolean> paths;

    private final Upstreams upstreams;

    SharedPaths(CacheProperties properties, Upstreams upstreams) {
        this.upstreams = upstreams;
        this.paths = new PathTable<>(
                Stream.concat(rows(properties.forAnonymous(), true), rows(properties.forEveryone(), false))
                        .toList());
    }

    /** Whoever sends a token on purpose gets an answer of their own; a cookie, sent without thinking, depends. */
    boolean include(ServerHttpRequest request) {
        if (!READING.contains(request.getMethod()) || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return false;
        }
        if (this.upstreams.isCanaryAskedFor(request)) {
            return false;
        }
        Boolean anonymousOnly = this.paths.find(request.getPath().pathWithinApplication(), any -> true);
        if (Boolean.TRUE.equals(anonymousOnly)) {
            return !request.getCookies().containsKey(Identity.COOKIE)
                    && !request.getCookies().containsKey(Credentials.REFRESH_COOKIE);
        }
        return anonymousOnly != null;
    }

    /** Whether anything is kept of the address, for whomever. */
    boolean areKeptOf(ServerHttpRequest request) {
        return this.paths.find(request.getPath().pathWithinApplication(), any -> true) != null;
    }

    /** Whether what is kept of this path is for those alone who send no token in any way. */
    boolean areForAnonymousOnly(String path) {
        return Boolean.TRUE.equals(this.paths.find(PathContainer.parsePath(path), any -> true));
    }

    private static Stream<Row<Boolean>> rows(List<String> patterns, boolean anonymousOnly) {
        return patterns.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .map(pattern -> new Row<>(pattern, anonymousOnly));
    }
}
