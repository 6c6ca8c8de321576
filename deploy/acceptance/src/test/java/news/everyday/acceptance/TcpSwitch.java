package news.everyday.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One address for whichever server is the primary, as a Kubernetes Service is. Turned off it refuses connections and
 * resets those it had; muted it keeps them, and nothing comes through any more.
 */
final class TcpSwitch implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(TcpSwitch::daemon);

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private final int port;

    private @Nullable ServerSocket door;

    /** Of the connections made now; those from before it was turned keep theirs. */
    private volatile AtomicBoolean muted = new AtomicBoolean();

    private volatile int target;

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
        this.target = target;
        if (this.muted.get()) {
            this.muted = new AtomicBoolean();
            return;
        }
        turnOff();
        ServerSocket open = new ServerSocket();
        open.setReuseAddress(true);
        open.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 200);
        this.door = open;
        this.threads.execute(() -> acceptAll(open));
    }

    /** Nobody is told: whoever is connected, or connects now, waits for an answer that doesn't come. */
    synchronized void mute() {
        this.muted.set(true);
    }

    synchronized void turnOff() throws IOException {
        if (this.door != null) {
            this.door.close();
        }
        this.sockets.forEach(TcpSwitch::reset);
        this.sockets.clear();
    }

    private void acceptAll(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                connect(open.accept(), this.target, this.muted);
            } catch (IOException ex) {
                // turned off, or the server isn't there: its client sees a connection that ends at once
            }
        }
    }

    private void connect(Socket client, int target, AtomicBoolean silent) throws IOException {
        this.sockets.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            this.sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            this.threads.execute(() -> copy(client, server, silent));
            this.threads.execute(() -> copy(server, client, silent));
        } catch (IOException ex) {
            end(client);
            throw ex;
        }
    }

    private void copy(Socket from, Socket to, AtomicBoolean silent) {
        try {
            pass(from.getInputStream(), to.getOutputStream(), silent);
        } catch (IOException ex) {
            // the other end is told by the end of its connection
        }
        if (!silent.get()) {
            end(from);
            end(to);
        }
    }

    private static void pass(InputStream from, OutputStream to, AtomicBoolean silent) throws IOException {
        byte[] piece = new byte[8192];
        for (int length = from.read(piece); length >= 0 && !silent.get(); length = from.read(piece)) {
            to.write(piece, 0, length);
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
