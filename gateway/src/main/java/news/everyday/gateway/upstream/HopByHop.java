package news.everyday.gateway.upstream;

import java.util.Locale;
import java.util.Set;

/** Header fields that are between the two ends of one connection and go no further (hop by hop, RFC 9110, 7.6.1). */
final class HopByHop {

    private static final Set<String> NAMES = Set.of(
            "connection",
            "keep-alive",
            "transfer-encoding",
            "te",
            "trailer",
            "proxy-authorization",
            "proxy-authenticate",
            "proxy-connection",
            "upgrade",
            "http2-settings");

    private HopByHop() {}

    static boolean isOne(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
