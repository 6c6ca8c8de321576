package news.everyday.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * One address for whichever server is the primary, as a Kubernetes Service is. Turned off it refuses connections and
 * resets those it had.
 */
final class TcpSwitch implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(TcpSwitch::daemon);

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private final int port;

    private @Nullable ServerSocket door;

    TcpSwitch() throws IOException {
        this.port = freePort();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return this.port;
    }

    String address() {
        return "127.0.0.1:" + this.port;
    }

    /** From now on the address leads to this port. */
    synchronized void turnTo(int target) throws IOException {
        turnOff();
        ServerSocket open = new ServerSocket();
        open.setReuseAddress(true);
        open.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 200);
        this.door = open;
        this.threads.execute(() -> acceptAll(open, target));
    }

    synchronized void turnOff() throws IOException {
        if (this.door != null) {
            this.door.close();
        }
        this.sockets.forEach(TcpSwitch::reset);
        this.sockets.clear();
    }

    private void acceptAll(ServerSocket open, int target) {
        while (!open.isClosed()) {
            try {
                connect(open.accept(), target);
            } catch (IOException ex) {
                // turned off, or the server isn't there: its client sees a connection that ends at once
            }
        }
    }

    private void connect(Socket client, int target) throws IOException {
        this.sockets.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            this.sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            this.threads.execute(() -> copy(client, server));
            this.threads.execute(() -> copy(server, client));
        } catch (IOException ex) {
            end(client);
            throw ex;
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ex) {
            // the other end is told by the end of its connection
        } finally {
            end(from);
            end(to);
        }
    }

    private void end(Socket socket) {
        this.sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.close();
        } catch (IOException ex) {
            // it was closed already
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "tcp-switch");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        turnOff();
        this.threads.shutdownNow();
    }
}
