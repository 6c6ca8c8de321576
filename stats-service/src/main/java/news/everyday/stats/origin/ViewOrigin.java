package news.everyday.stats.origin;

import org.jspecify.annotations.Nullable;
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
    public byte of(Sender sender, @Nullable String referrer) {
        return Traits.of(referrerOf(sender, referrer), deviceOf(sender));
    }

    /** Of an item that a feed reader showed. */
    public byte ofFeed(Sender sender) {
        return Traits.of(Referrer.FEED, deviceOf(sender));
    }

    private Referrer referrerOf(Sender sender, @Nullable String told) {
        String host = Hosts.of((told != null) ? told : sender.header(SenderHeaders.REFERER));
        if (host == null) {
            return Referrer.DIRECT;
        }
        if (isOurs(host, sender)) {
            return (told != null) ? Referrer.SITE : Referrer.DIRECT;
        }
        return this.hosts.classOf(host);
    }

    private static boolean isOurs(String host, Sender sender) {
        String forwarded = sender.header(SenderHeaders.FORWARDED_HOST);
        return host.equalsIgnoreCase(Hosts.of((forwarded != null) ? forwarded : sender.header(SenderHeaders.HOST)));
    }

    private Device deviceOf(Sender sender) {
        if (isPrefetch(sender.header(SenderHeaders.SEC_PURPOSE)) || isPrefetch(sender.header(SenderHeaders.PURPOSE))) {
            return Device.BOT;
        }
        return this.agents.deviceOf(
                sender.header(SenderHeaders.USER_AGENT), sender.header(SenderHeaders.VISITOR_ID) != null);
    }

    private static boolean isPrefetch(@Nullable String purpose) {
        return purpose != null && purpose.startsWith(PREFETCH);
    }
}
