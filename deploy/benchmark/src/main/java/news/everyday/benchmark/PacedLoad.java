package news.everyday.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a fixed rate, however long the answers take, and measures each from the moment it was due: a request
 * that had to wait for a free connection has waited. wrk can't do that, and {@code h2load --rps} reports no percentiles.
 * One thread and no library, so that it takes little of the machine it measures.
 */
final class PacedLoad {

    private static final long NAP_NANOS = 50_000;

    private static final int LONGEST_HEAD = 2_048;

    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

    private final byte[] request;

    private final InetSocketAddress address;

    private final int connections;

    /** @param headers of the request, each with its line end */
    PacedLoad(URI address, String path, String headers, int connections) {
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        this.address = new InetSocketAddress(address.getHost(), address.getPort());
        this.connections = connections;
    }

    /** Sends for the given time; answers other than 200 count as failures. */
    LoadRound run(double rate, Duration duration) throws IOException {
        try (Selector selector = Selector.open()) {
            Round round = new Round(rate, duration);
            for (int i = 0; i < this.connections; i++) {
                round.free.add(new Client(selector));
            }
            round.run(selector);
            return round.result();
        }
    }

    /** One round's bookkeeping. */
    private final class Round {

        private final ArrayDeque<Client> free = new ArrayDeque<>();

        private final double nanosApart;

        private final long[] latencies;

        private final double seconds;

        private int sent;

        private int answered;

        private long failures;

        Round(double rate, Duration duration) {
            this.nanosApart = 1e9 / rate;
            this.seconds = duration.toMillis() / 1e3;
            this.latencies = new long[(int) (rate * this.seconds)];
        }

        void run(Selector selector) throws IOException {
            long start = System.nanoTime();
            while (this.answered < this.latencies.length) {
                sendWhatIsDue(start);
                if (selector.selectNow() == 0) {
                    LockSupport.parkNanos(NAP_NANOS);
                    continue;
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    receive((Client) key.attachment());
                }
                selector.selectedKeys().clear();
            }
            for (Client client : this.free) {
                client.channel.close();
            }
        }

        private void sendWhatIsDue(long start) throws IOException {
            while (this.sent < this.latencies.length && !this.free.isEmpty()) {
                long due = start + (long) (this.sent * this.nanosApart);
                if (due > System.nanoTime()) {
                    return;
                }
                this.free.poll().send(due);
                this.sent++;
            }
        }

        private void receive(Client client) throws IOException {
            if (!client.receive()) {
                return;
            }
            this.latencies[this.answered++] = System.nanoTime() - client.due;
            this.failures += client.isOk() ? 0 : 1;
            this.free.add(client);
        }

        LoadRound result() {
            Arrays.sort(this.latencies);
            return new LoadRound(
                    this.answered, this.answered / this.seconds, percentile(0.50), percentile(0.99), this.failures);
        }

        private String percentile(double share) {
            double millis = this.latencies[(int) (share * (this.latencies.length - 1))] / 1e6;
            return String.format(Locale.ROOT, "%.2fms", millis);
        }
    }

    /** One connection with at most one request on its way. */
    private final class Client {

        private final SocketChannel channel;

        /** Outside the heap, or each read would copy the page once more. */
        private final ByteBuffer answer = ByteBuffer.allocateDirect(256 * 1_024);

        private final byte[] head = new byte[LONGEST_HEAD];

        private long due;

        private int length = -1;

        Client(Selector selector) throws IOException {
            this.channel = SocketChannel.open(PacedLoad.this.address);
            this.channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
            this.channel.configureBlocking(false);
            this.channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(long due) throws IOException {
            this.due = due;
            this.length = -1;
            this.answer.clear();
            this.channel.write(ByteBuffer.wrap(PacedLoad.this.request));
        }

        /** Whether the answer is complete. */
        boolean receive() throws IOException {
            if (this.channel.read(this.answer) < 0) {
                throw new IOException("The server closed a connection");
            }
            if (this.length < 0) {
                this.length = expectedLength();
            }
            return this.length >= 0 && this.answer.position() >= this.length;
        }

        boolean isOk() {
            return this.head[9] == '2' && this.head[10] == '0' && this.head[11] == '0';
        }

        /** Head and body; -1 while the head isn't there. Of a page only the head is looked at: this is no browser. */
        private int expectedLength() {
            int received = Math.min(this.answer.position(), LONGEST_HEAD);
            this.answer.get(0, this.head, 0, received);
            int length = 0;
            int line = 0;
            for (int at = 0; at + 1 < received; at++) {
                if (this.head[at] != '\r') {
                    continue;
                }
                if (at == line) {
                    return at + 2 + length;
                }
                if (isLength(line)) {
                    length = number(line + LENGTH.length, at);
                }
                line = at + 2;
            }
            return -1;
        }

        private boolean isLength(int line) {
            for (int i = 0; i < LENGTH.length; i++) {
                if (Character.toLowerCase(this.head[line + i]) != LENGTH[i]) {
                    return false;
                }
            }
            return true;
        }

        private int number(int from, int to) {
            int number = 0;
            for (int at = from; at < to; at++) {
                number = number * 10 + this.head[at] - '0';
            }
            return number;
        }
    }
}
