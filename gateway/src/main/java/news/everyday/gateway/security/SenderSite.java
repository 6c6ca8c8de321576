package news.everyday.gateway.security;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Whose page sent a request, by the headers that no script can set. */
enum SenderSite {
    OURS,
    OTHER,
    UNKNOWN;

    /**
     * Decides by {@code Sec-Fetch-Site}, else {@code Origin}, else {@code Referer}.
     *
     * @param host what the client called us, e.g. {@code news.example:8080}
     */
    static SenderSite of(HttpHeaders headers, String host) {
        String fetchSite = headers.getFirst("Sec-Fetch-Site");
        if (fetchSite != null) {
            return (fetchSite.equals("same-origin") || fetchSite.equals("none")) ? OURS : OTHER;
        }
        String origin = headers.getFirst(HttpHeaders.ORIGIN);
        String address = (origin != null) ? origin : headers.getFirst(HttpHeaders.REFERER);
        if (address == null) {
            return UNKNOWN;
        }
        return host.equalsIgnoreCase(authorityOf(address)) ? OURS : OTHER;
    }

    private static @Nullable String authorityOf(String address) {
        try {
            return new URI(address).getRawAuthority();
        } catch (URISyntaxException ex) {
            return null;
        }
    }
}
