package news.everyday.stats.view;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import news.everyday.stats.config.NewsDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Tells visitors apart: by our signed cookie, else by the id an app sends, else by a keyed hash of address and browser
 * that changes every day. Addresses are hashed here and nowhere kept.
 */
@Component
public class Visitors {

    public static final String COOKIE = "news_visitor";

    static final String APP_HEADER = "X-Visitor-Id";

    /** Longer ids of apps are cut: no header makes us hash a novel. */
    private static final int APP_ID_LIMIT = 128;

    private static final String COOKIE_START = COOKIE + "=";

    private final VisitorHash hash;

    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    Visitors(VisitorHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    public Visitor identify(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        long today = NewsDay.of(this.clock.instant()).toEpochDay();
        VisitorCookie cookie = cookieOf(headers);
        if (cookie != null) {
            return new Visitor(cookie.keyOn(today), null);
        }
        String appId = headers.getFirst(APP_HEADER);
        if (appId != null && !appId.isBlank()) {
            return new Visitor(keyOfApp(appId), null);
        }
        return newVisitor(request, today);
    }

    private long keyOfApp(String id) {
        return this.hash.key("app:" + id.substring(0, Math.min(id.length(), APP_ID_LIMIT)));
    }

    private Visitor newVisitor(ServerHttpRequest request, long today) {
        String agent = request.getHeaders().getFirst(HttpHeaders.USER_AGENT);
        long address = this.hash.key("address:" + today + ":" + addressOf(request) + "\n" + agent);
        VisitorCookie cookie = new VisitorCookie(this.random.nextLong(), address, (short) today);
        return new Visitor(address, cookie.sign(this.hash));
    }

    /** The last address is the one our own gateway saw; those before it are what the caller claims. */
    private static String addressOf(ServerHttpRequest request) {
        String forwarded = request.getHeaders().getFirst("X-Forwarded-For");
        if (forwarded != null) {
            return forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
        }
        InetSocketAddress remote = request.getRemoteAddress();
        return (remote != null) ? remote.getHostString() : "unknown";
    }

    private @Nullable VisitorCookie cookieOf(HttpHeaders headers) {
        String cookies = headers.getFirst(HttpHeaders.COOKIE);
        if (cookies == null) {
            return null;
        }
        int start = startOfValue(cookies);
        if (start < 0) {
            return null;
        }
        int end = cookies.indexOf(';', start);
        return VisitorCookie.parse(cookies.substring(start, (end < 0) ? cookies.length() : end), this.hash);
    }

    /** Reads the one cookie that matters; parsing them all costs more than counting the view. */
    private static int startOfValue(String cookies) {
        int at = cookies.indexOf(COOKIE_START);
        while (at > 0 && cookies.charAt(at - 1) != ' ' && cookies.charAt(at - 1) != ';') {
            at = cookies.indexOf(COOKIE_START, at + 1);
        }
        return (at < 0) ? -1 : at + COOKIE_START.length();
    }
}
