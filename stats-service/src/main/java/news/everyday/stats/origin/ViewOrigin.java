package news.everyday.stats.origin;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells a view's {@link Traits} from its request; keeps neither address nor agent. */
@Component
public class ViewOrigin {

    private static final String PREFETCH = "prefetch";

    private final Agents agents;

    private final ReferrerHosts hosts;

    ViewOrigin(Agents agents, ReferrerHosts hosts) {
        this.agents = agents;
        this.hosts = hosts;
    }

    /**
     * Of a view that a page's script or an app sent.
     *
     * @param referrer host of the page before, empty when there was none; null when the sender doesn't say, and then the
     *     {@code Referer} tells, unless it is our own page that sends the view
     */
    public byte of(HttpHeaders headers, @Nullable String referrer) {
        return Traits.of(referrerOf(headers, referrer), deviceOf(headers));
    }

    /** Of an item that a feed reader showed. */
    public byte ofFeed(HttpHeaders headers) {
        return Traits.of(Referrer.FEED, deviceOf(headers));
    }

    private Referrer referrerOf(HttpHeaders headers, @Nullable String told) {
        String host = Hosts.of((told != null) ? told : headers.getFirst(HttpHeaders.REFERER));
        if (host == null) {
            return Referrer.DIRECT;
        }
        if (isOurs(host, headers)) {
            return (told != null) ? Referrer.SITE : Referrer.DIRECT;
        }
        return this.hosts.classOf(host);
    }

    private static boolean isOurs(String host, HttpHeaders headers) {
        String forwarded = headers.getFirst("X-Forwarded-Host");
        return host.equalsIgnoreCase(Hosts.of((forwarded != null) ? forwarded : headers.getFirst(HttpHeaders.HOST)));
    }

    private Device deviceOf(HttpHeaders headers) {
        if (isPrefetch(headers.getFirst("Sec-Purpose")) || isPrefetch(headers.getFirst("Purpose"))) {
            return Device.BOT;
        }
        return this.agents.deviceOf(headers.getFirst(HttpHeaders.USER_AGENT), headers.getFirst("X-Visitor-Id") != null);
    }

    private static boolean isPrefetch(@Nullable String purpose) {
        return purpose != null && purpose.startsWith(PREFETCH);
    }
}
