package news.everyday.gateway.filter;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request really came from and what it was sent to, as far as it can be trusted.
 *
 * @param address the client's address, e.g. {@code 203.0.113.7}
 * @param scheme {@code http} or {@code https}, as the client spoke it
 * @param host host and port as the client named them, e.g. {@code news.example:8080}
 */
public record Origin(String address, String scheme, String host) {

    private static final String ATTRIBUTE = Origin.class.getName();

    private static final Origin UNKNOWN = new Origin("unknown", "http", "");

    /** What {@link OriginWebFilter} found; unknown where it didn't run (management). */
    public static Origin of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, UNKNOWN);
    }

    /**
     * Reads the origin of a request.
     *
     * @param trustedHops how many proxies of our own stand in front; what they wrote is believed, nothing else
     */
    static Origin read(ServerHttpRequest request, int trustedHops) {
        HttpHeaders headers = request.getHeaders();
        String scheme =
                (request.getURI().getScheme() != null) ? request.getURI().getScheme() : "http";
        String host = first(headers.getFirst(HttpHeaders.HOST), "");
        if (trustedHops == 0) {
            return new Origin(peer(request), scheme, host);
        }
        return new Origin(
                fromTheRight(headers.getValuesAsList("X-Forwarded-For"), trustedHops, peer(request)),
                fromTheRight(headers.getValuesAsList("X-Forwarded-Proto"), trustedHops, scheme),
                fromTheRight(headers.getValuesAsList("X-Forwarded-Host"), trustedHops, host));
    }

    /** Each proxy appends what it saw; the n-th from the right was written by the outermost of our n proxies. */
    private static String fromTheRight(List<String> values, int trustedHops, String none) {
        if (values.isEmpty()) {
            return none;
        }
        return values.get(Math.max(0, values.size() - trustedHops)).trim();
    }

    private static String peer(ServerHttpRequest request) {
        InetSocketAddress address = request.getRemoteAddress();
        return (address != null && address.getAddress() != null)
                ? address.getAddress().getHostAddress()
                : UNKNOWN.address();
    }

    private static String first(@Nullable String value, String none) {
        return (value != null) ? value : none;
    }

    void rememberIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    public boolean isSecure() {
        return this.scheme.equalsIgnoreCase("https");
    }

    /** Who shares a limit: an IPv4 address, or the /64 network that one IPv6 customer owns. */
    public String network() {
        if (this.address.indexOf(':') < 0) {
            return this.address;
        }
        String withoutZone = this.address.replaceFirst("%.*", "");
        return String.join(":", Arrays.asList(expanded(withoutZone)).subList(0, 4)) + "::/64";
    }

    private static String[] expanded(String address) {
        String[] halves = address.split("::", 2);
        String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        String[] groups = new String[8];
        Arrays.fill(groups, "0");
        System.arraycopy(head, 0, groups, 0, Math.min(head.length, 8));
        if (halves.length == 2 && !halves[1].isEmpty()) {
            String[] tail = halves[1].split(":");
            System.arraycopy(tail, 0, groups, 8 - Math.min(tail.length, 8), Math.min(tail.length, 8));
        }
        return groups;
    }
}
