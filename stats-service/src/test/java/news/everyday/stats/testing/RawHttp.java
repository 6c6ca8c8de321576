package news.everyday.stats.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection on which a test says every byte itself. */
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private final InputStream answers;

    public RawHttp(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.socket.setSoTimeout(PATIENCE_MILLIS);
        this.answers = new BufferedInputStream(this.socket.getInputStream());
    }

    public void send(String text) throws IOException {
        this.socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        this.socket.getOutputStream().flush();
    }

    /** The next answer, whole. */
    public Answer receive() throws IOException {
        String head = readHead();
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        int length = (at < 0)
                ? 0
                : Integer.parseInt(
                        lower.substring(at + 15, lower.indexOf('\r', at)).trim());
        byte[] body = this.answers.readNBytes(length);
        return new Answer(Integer.parseInt(head.substring(9, 12)), head, new String(body, StandardCharsets.UTF_8));
    }

    /** The head alone, as of an answer to {@code HEAD}. */
    public String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !"\r\n\r\n".contentEquals(head.subSequence(head.length() - 4, head.length()))) {
            int next = this.answers.read();
            if (next < 0) {
                throw new IOException("The server closed the connection after: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        this.socket.close();
    }

    /** An answer's status, head and body. */
    public record Answer(int status, String head, String body) {}
}
