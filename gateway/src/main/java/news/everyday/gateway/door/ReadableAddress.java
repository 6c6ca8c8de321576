package news.everyday.gateway.door;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Addresses as readers send them. Browsers leave {@code |}, {@code ^}, braces and a stray per cent sign in a query as they
 * are, as links of other sites often have them; no URI may (RFC 3986), so the server would have nothing but an empty 400
 * for them.
 */
final class ReadableAddress {

    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

    private static final char DELETE = 0x7F;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ReadableAddress() {}

    /** Whether a URI can be made of it as it is. */
    static boolean isReadable(String address) {
        boolean query = false;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            query = query || c == '?';
            if (!isAllowed(c, query) && !isEscape(address, i)) {
                return false;
            }
        }
        return true;
    }

    /** Only queries are: a path that has to be guessed at might be read in two ways. */
    static boolean canBeMended(String address) {
        int query = address.indexOf('?');
        return query > 0
                && !address.startsWith("//")
                && isReadable(address.substring(0, query))
                && address.chars().noneMatch(c -> c < ' ' || c == DELETE);
    }

    /** What is meant: the same with everything escaped that has to be; what is escaped already stays. */
    static String of(String address) {
        StringBuilder readable = new StringBuilder(address.length() + 16);
        boolean query = false;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            query = query || c == '?';
            if (isAllowed(c, query) || isEscape(address, i)) {
                readable.append(c);
            } else {
                escape(c, readable);
            }
        }
        return readable.toString();
    }

    private static boolean isAllowed(char c, boolean query) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || ALLOWED.indexOf(c) >= 0
                || (query && (c == '[' || c == ']'));
    }

    private static boolean isEscape(String address, int at) {
        return address.charAt(at) == '%'
                && at + 2 < address.length()
                && HexFormat.isHexDigit(address.charAt(at + 1))
                && HexFormat.isHexDigit(address.charAt(at + 2));
    }

    /** The server reads each byte as one character. */
    private static void escape(char c, StringBuilder to) {
        byte[] bytes = (c <= 0xFF) ? new byte[] {(byte) c} : String.valueOf(c).getBytes(StandardCharsets.UTF_8);
        for (byte each : bytes) {
            to.append('%').append(HEX.toHexDigits(each));
        }
    }
}
