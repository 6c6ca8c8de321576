package news.everyday.stats.origin;

import org.jspecify.annotations.Nullable;

/** Takes the host out of what browsers and scripts say of a page: the rest of an address is never kept. */
final class Hosts {

    /** A host name has at most 253 characters. */
    private static final int LONGEST = 253;

    private Hosts() {}

    /**
     * The host of an address or of a bare host; null when there is none.
     *
     * @param place {@code https://www.baidu.com/s?wd=…}, {@code www.baidu.com}, {@code localhost:8080}
     */
    static @Nullable String of(@Nullable String place) {
        if (place == null) {
            return null;
        }
        int scheme = place.indexOf("://");
        int from = (scheme < 0) ? 0 : scheme + 3;
        int to = from;
        while (to < place.length() && isOfHost(place.charAt(to))) {
            to++;
        }
        return (to == from || to - from > LONGEST) ? null : place.substring(from, to);
    }

    private static boolean isOfHost(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '.'
                || letter == '-';
    }
}
