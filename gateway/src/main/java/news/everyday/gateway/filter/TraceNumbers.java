package news.everyday.gateway.filter;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Trace ids without an exchange: the one a client sent, else a new one; the same rules as everywhere else. */
public final class TraceNumbers {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private static final int LENGTH = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".length();

    private TraceNumbers() {}

    /** @param traceparent as the client sent it, e.g. {@code 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01} */
    public static String of(@Nullable String traceparent) {
        return (traceparent != null && isWellFormed(traceparent)) ? traceparent.substring(3, 35) : create();
    }

    private static boolean isWellFormed(String traceparent) {
        if (traceparent.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = traceparent.charAt(i);
            boolean dash = i == 2 || i == 35 || i == 52;
            if (dash ? c != '-' : !isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /** 32 lower-case hex digits, never all zero. */
    public static String create() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] digits = new byte[32];
        write(digits, 0, random.nextLong());
        write(digits, 16, random.nextLong() | 1);
        return latin1(digits);
    }

    /** 16 lower-case hex digits, never all zero. */
    public static String createSpan() {
        byte[] digits = new byte[16];
        write(digits, 0, ThreadLocalRandom.current().nextLong() | 1);
        return latin1(digits);
    }

    private static void write(byte[] digits, int start, long number) {
        for (int i = 15; i >= 0; i--) {
            digits[start + i] = DIGITS[(int) (number & 15)];
            number >>>= 4;
        }
    }

    private static String latin1(byte[] digits) {
        return new String(digits, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
