package news.everyday.stats.view;

import java.security.SecureRandom;
import java.time.Clock;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.origin.Sender;
import news.everyday.stats.origin.SenderHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells visitors apart: by our signed cookie, else by the id an app sends, else by a keyed hash of address and browser
 * that changes every day. Addresses are hashed here and nowhere kept.
 */
@Component
public class Visitors {

    public static final String COOKIE = "news_visitor";

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

    public Visitor identify(Sender sender) {
        VisitorCookie cookie = cookieOf(sender);
        if (cookie != null) {
            return new Visitor(cookie.keyOn(today()), null);
        }
        String appId = sender.header(SenderHeaders.VISITOR_ID);
        if (appId != null && !appId.isBlank()) {
            return new Visitor(keyOfApp(appId), null);
        }
        return newVisitor(sender, today());
    }

    private long today() {
        return NewsDay.of(this.clock.instant()).toEpochDay();
    }

    private long keyOfApp(String id) {
        return this.hash.key("app:" + id.substring(0, Math.min(id.length(), APP_ID_LIMIT)));
    }

    private Visitor newVisitor(Sender sender, long today) {
        String agent = sender.header(SenderHeaders.USER_AGENT);
        long address = this.hash.key("address:" + today + ":" + addressOf(sender) + "\n" + agent);
        VisitorCookie cookie = new VisitorCookie(this.random.nextLong(), address, (short) today);
        return new Visitor(address, cookie.sign(this.hash));
    }

    private static String addressOf(Sender sender) {
        String address = sender.address();
        return (address != null) ? address : "unknown";
    }

    private @Nullable VisitorCookie cookieOf(Sender sender) {
        String cookies = sender.header(SenderHeaders.COOKIE);
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
