package news.everyday.defaults.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes everything on to a server until it is muted. The connections made before then stay open and what is sent on
 * them is acknowledged by the kernel, but nothing is answered any more; those made afterwards work.
 */
final class MuteServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private final AtomicInteger connections = new AtomicInteger();

    private final AtomicInteger answers = new AtomicInteger();

    private volatile AtomicBoolean mute = new AtomicBoolean();

    MuteServer(InetSocketAddress target) throws IOException {
        this.threads.execute(() -> acceptAll(target));
    }

    int port() {
        return this.door.getLocalPort();
    }

    int connections() {
        return this.connections.get();
    }

    /** How many pieces the server has sent. */
    int answers() {
        return this.answers.get();
    }

    void muteWhoIsConnected() {
        this.mute.set(true);
        this.mute = new AtomicBoolean();
    }

    private void acceptAll(InetSocketAddress target) {
        try {
            while (!this.door.isClosed()) {
                connect(this.door.accept(), target, this.mute);
            }
        } catch (IOException ex) {
            // closed
        }
    }

    private void connect(Socket client, InetSocketAddress target, AtomicBoolean muted) throws IOException {
        Socket server = new Socket(target.getAddress(), target.getPort());
        this.sockets.add(client);
        this.sockets.add(server);
        this.connections.incrementAndGet();
        this.threads.execute(() -> pass(client, server, muted, new AtomicInteger()));
        this.threads.execute(() -> pass(server, client, muted, this.answers));
    }

    private void pass(Socket from, Socket to, AtomicBoolean muted, AtomicInteger pieces) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[8192];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (!muted.get()) {
                    pieces.incrementAndGet();
                    out.write(piece, 0, length);
                }
            }
            to.close();
        } catch (IOException ex) {
            // closed by the other end
        }
    }

    @Override
    public void close() throws IOException {
        this.door.close();
        for (Socket socket : this.sockets) {
            socket.close();
        }
        this.threads.shutdownNow();
    }
}
