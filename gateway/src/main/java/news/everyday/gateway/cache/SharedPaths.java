package news.everyday.gateway.cache;

import java.util.List;
import java.util.Set;
import news.everyday.gateway.security.Credentials;
import news.everyday.gateway.security.Identity;
import news.everyday.gateway.upstream.Upstreams;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which requests may be answered with what was made for somebody else. */
@Component
final class SharedPaths {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final List<PathPattern> forEveryone;

    private final List<PathPattern> forAnonymous;

    private final Upstreams upstreams;

    SharedPaths(CacheProperties properties, Upstreams upstreams) {
        this.upstreams = upstreams;
        this.forEveryone = parse(properties.forEveryone());
        this.forAnonymous = parse(properties.forAnonymous());
    }

    /** Whoever sends a token on purpose gets an answer of their own; a cookie, sent without thinking, depends. */
    boolean include(ServerHttpRequest request) {
        if (!READING.contains(request.getMethod()) || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return false;
        }
        if (this.upstreams.isCanaryAskedFor(request)) {
            return false;
        }
        PathContainer path = request.getPath().pathWithinApplication();
        if (matches(this.forAnonymous, path)) {
            return !request.getCookies().containsKey(Identity.COOKIE)
                    && !request.getCookies().containsKey(Credentials.REFRESH_COOKIE);
        }
        return matches(this.forEveryone, path);
    }

    /** Whether what is kept of this path is for those alone who send no token in any way. */
    boolean areForAnonymousOnly(String path) {
        return matches(this.forAnonymous, PathContainer.parsePath(path));
    }

    private static List<PathPattern> parse(List<String> patterns) {
        return patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
