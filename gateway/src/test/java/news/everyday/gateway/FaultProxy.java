package news.everyday.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A network between the gateway and a service that does what networks and broken services do. */
public final class FaultProxy implements AutoCloseable {

    /** What becomes of the next answers. */
    public enum Fault {
        NONE,
        /** The connection ends before the answer. */
        BREAKS_OFF,
        /** The answer is not HTTP. */
        GARBAGE,
        /** The connection ends in the middle of the body. */
        HALF_A_BODY,
        /** The answer begins and never ends. */
        STOPS_WITHIN_THE_BODY,
        /** As above, of an answer that is too long to be waited for. */
        HALF_A_LONG_BODY,
        STOPS_WITHIN_A_LONG_BODY,
        /** The answer never begins. */
        SILENT
    }

    private static final byte[] GARBAGE =
            "\u0000\u0001SSH-2.0-OpenSSH_9.2 not what you wanted\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] HALF =
            ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nCache-Control: no-store\r\n"
                            + "Content-Length: 1000\r\n\r\n{\"items\":[")
                    .getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] HALF_OF_MUCH = new String(HALF, StandardCharsets.ISO_8859_1)
            .replace("1000", "100000")
            .getBytes(StandardCharsets.ISO_8859_1);

    private final ServerSocket server;

    private final URI target;

    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::daemon);

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private volatile Fault fault = Fault.NONE;

    public FaultProxy(URI target) {
        try {
            this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.target = target;
        this.threads.execute(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + this.server.getLocalPort());
    }

    /** From now on, and for connections that are open. */
    public void become(Fault fault) {
        this.fault = fault;
        this.open.forEach(FaultProxy::close);
    }

    private void accept() {
        while (!this.server.isClosed()) {
            try {
                Socket client = this.server.accept();
                this.open.add(client);
                this.threads.execute(() -> serve(client));
            } catch (IOException ex) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (this.fault == Fault.NONE) {
                passOn(client);
            } else if (client.getInputStream().read(new byte[64 * 1024]) > 0) {
                misbehave(client, client.getOutputStream());
            }
        } catch (IOException ex) {
            // Closed by the other side: what a fault proxy is for.
        } finally {
            this.open.remove(client);
        }
    }

    private void misbehave(Socket client, OutputStream out) throws IOException {
        switch (this.fault) {
            case GARBAGE -> out.write(GARBAGE);
            case HALF_A_BODY -> out.write(HALF);
            case STOPS_WITHIN_THE_BODY -> {
                out.write(HALF);
                waitForTheEnd(client);
            }
            case HALF_A_LONG_BODY -> out.write(HALF_OF_MUCH);
            case STOPS_WITHIN_A_LONG_BODY -> {
                out.write(HALF_OF_MUCH);
                waitForTheEnd(client);
            }
            case SILENT -> waitForTheEnd(client);
            default -> {}
        }
    }

    private static void waitForTheEnd(Socket client) throws IOException {
        while (client.getInputStream().read() >= 0) {
            // More of the request.
        }
    }

    private void passOn(Socket client) throws IOException {
        try (Socket service = new Socket(this.target.getHost(), this.target.getPort())) {
            this.open.add(service);
            this.threads.execute(() -> copy(client, service));
            copy(service, client);
            this.open.remove(service);
        }
    }

    private static void copy(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException ex) {
            // One side is gone; both are closed now.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        this.server.close();
        this.open.forEach(FaultProxy::close);
        this.threads.shutdownNow();
    }
}
