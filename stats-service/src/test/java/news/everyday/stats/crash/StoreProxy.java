package news.everyday.stats.crash;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands between one pod and a store, and lets pass what the pod's {@link KillSwitch} lets pass. */
final class StoreProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());

    private final String store;

    private final Supplier<Wire> wires;

    private final KillSwitch killSwitch;

    /** @param store {@code host:port} */
    StoreProxy(String store, Supplier<Wire> wires, KillSwitch killSwitch) throws IOException {
        this.store = store;
        this.wires = wires;
        this.killSwitch = killSwitch;
        run(this::accept);
    }

    /** {@code host:port} for the pod. */
    String address() {
        return "127.0.0.1:" + this.server.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket pod = this.server.accept();
            int colon = this.store.lastIndexOf(':');
            Socket store =
                    new Socket(this.store.substring(0, colon), Integer.parseInt(this.store.substring(colon + 1)));
            pod.setTcpNoDelay(true);
            store.setTcpNoDelay(true);
            Wire wire = this.wires.get();
            run(() -> forward(pod, store, wire::readRequest, this.killSwitch::mayBeSent));
            run(() -> forward(store, pod, wire::readAnswer, this.killSwitch::mayBeAnswered));
        }
    }

    private static void forward(Socket from, Socket to, Reading reading, Passage passage) throws IOException {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream(), 1 << 16));
            while (true) {
                Wire.Message message = reading.next(in);
                if (!passage.isOpenFor(message.step())) {
                    return;
                }
                to.getOutputStream().write(message.bytes());
            }
        }
    }

    /** A connection that ends is none of our business. */
    private static void run(Forwarding forwarding) {
        Thread thread = new Thread(() -> {
            try {
                forwarding.run();
            } catch (IOException ex) {
                // Pod or store is gone, or this proxy closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        this.server.close();
    }

    @FunctionalInterface
    private interface Forwarding {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Reading {
        Wire.Message next(DataInputStream in) throws IOException;
    }

    @FunctionalInterface
    private interface Passage {
        boolean isOpenFor(@Nullable String step);
    }
}
