package news.everyday.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Redis server says of its own work. */
final class RedisAccount {

    private static final int COMMAND_LIMIT_MICROS = 5_000;

    private final int port;

    RedisAccount(int port) {
        this.port = port;
    }

    /** Processor time of the whole process so far, in µs. */
    double cpuMicros() throws IOException {
        String report = talk("INFO cpu");
        return 1e6 * (number(report, "used_cpu_sys:([\\d.]+)") + number(report, "used_cpu_user:([\\d.]+)"));
    }

    long usedBytes() throws IOException {
        return (long) number(talk("INFO memory"), "used_memory:(\\d+)");
    }

    /** µs of one call of a command since {@link #forget()}; NaN when there was none. */
    double microsPerCall(String command) throws IOException {
        Matcher found = Pattern.compile("cmdstat_" + command + ":calls=\\d+,usec=\\d+,usec_per_call=([\\d.]+)")
                .matcher(talk("INFO commandstats"));
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }

    /** Commands that took more than 5 ms since {@link #forget()}. */
    long slowCommands() throws IOException {
        return (long) number(talk("SLOWLOG LEN"), ":(\\d+)");
    }

    void forget() throws IOException {
        talk("CONFIG RESETSTAT", "SLOWLOG RESET", "CONFIG SET slowlog-log-slower-than " + COMMAND_LIMIT_MICROS);
    }

    void empty() throws IOException {
        talk("FLUSHALL");
    }

    private static double number(String report, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(report);
        if (!found.find()) {
            throw new IllegalStateException("Redis didn't report " + pattern + ": " + report);
        }
        return Double.parseDouble(found.group(1));
    }

    String talk(String... commands) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
            socket.setSoTimeout(30_000);
            String lines = String.join("\r\n", commands) + "\r\nQUIT\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
