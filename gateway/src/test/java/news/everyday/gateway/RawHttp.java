package news.everyday.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which a test writes what no decent client would. */
public final class RawHttp implements AutoCloseable {

    private final Socket socket;

    public RawHttp(int port) {
        try {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            this.socket.setTcpNoDelay(true);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** False when the other side has closed the connection. */
    public boolean write(String text) {
        try {
            this.socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            this.socket.getOutputStream().flush();
            return true;
        } catch (IOException ex) {
            return false;
        }
    }

    /** What comes until the other side closes the connection, or is silent for so long. */
    public String read(Duration silence) {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            this.socket.setSoTimeout((int) silence.toMillis());
            for (int n = read(buffer); n > 0; n = read(buffer)) {
                text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException ex) {
            // Reset: closed as well.
            return text.toString();
        }
        return text.toString();
    }

    private int read(byte[] buffer) throws IOException {
        try {
            return this.socket.getInputStream().read(buffer);
        } catch (SocketTimeoutException ex) {
            return 0;
        }
    }

    /** Whether the other side has closed the connection; waits for it. */
    public boolean isClosedWithin(Duration time) {
        try {
            this.socket.setSoTimeout((int) time.toMillis());
            byte[] buffer = new byte[8192];
            int n = this.socket.getInputStream().read(buffer);
            while (n > 0) {
                n = this.socket.getInputStream().read(buffer);
            }
            return n < 0;
        } catch (SocketTimeoutException ex) {
            return false;
        } catch (IOException ex) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            this.socket.close();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
