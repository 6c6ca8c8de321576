package news.everyday.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Thousands of readers of one stream of events on one thread: each counts what it gets, and remembers when it got the last.
 */
final class StreamClients implements AutoCloseable {

    /** Readers that open their stream at a time; more would measure the door, not the streams. */
    private static final int AT_ONCE = 32;

    private static final String EVENT = "data:";

    private final Selector selector = Selector.open();

    private final List<Reader> readers = new ArrayList<>();

    private final InetSocketAddress address;

    private final byte[] request;

    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1_024);

    /** The first lines of what those got who got no stream. */
    private final Set<String> refusals = new TreeSet<>();

    private int opening;

    StreamClients(URI address, String path) throws IOException {
        this.address = new InetSocketAddress(address.getHost(), address.getPort());
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Opens so many streams, and returns once each has got its first bytes. */
    void open(int count, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (this.readers.size() < count || this.opening > 0) {
            while (this.opening < AT_ONCE && this.readers.size() < count) {
                this.readers.add(new Reader());
                this.opening++;
            }
            receive(10);
            if (System.nanoTime() > end) {
                throw new IOException(this.opening + " of " + this.readers.size() + " streams have not begun");
            }
        }
    }

    /** Reads for the given time. */
    void read(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            receive(10);
        }
    }

    private void receive(long millis) throws IOException {
        this.selector.select(millis);
        for (SelectionKey key : this.selector.selectedKeys()) {
            ((Reader) key.attachment()).receive();
        }
        this.selector.selectedKeys().clear();
    }

    /** The fewest events that one reader got. */
    int fewestEvents() {
        return this.readers.stream().mapToInt(reader -> reader.events).min().orElse(0);
    }

    /** The most that one got. */
    int mostEvents() {
        return this.readers.stream().mapToInt(reader -> reader.events).max().orElse(0);
    }

    /** From the first reader's last event to the last one's; of all when each has got it. */
    Duration spreadOfTheLast() {
        long first =
                this.readers.stream().mapToLong(reader -> reader.last).min().orElse(0);
        long last = this.readers.stream().mapToLong(reader -> reader.last).max().orElse(0);
        return Duration.ofNanos(last - first);
    }

    Set<String> refusals() {
        return this.refusals;
    }

    long broken() {
        return this.readers.stream().filter(reader -> reader.broken).count();
    }

    @Override
    public void close() throws IOException {
        for (Reader reader : this.readers) {
            reader.channel.close();
        }
        this.selector.close();
    }

    private final class Reader {

        private final SocketChannel channel = SocketChannel.open(StreamClients.this.address);

        private boolean begun;

        private boolean broken;

        private int events;

        private long last;

        private Reader() throws IOException {
            this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            this.channel.configureBlocking(false);
            this.channel.register(StreamClients.this.selector, SelectionKey.OP_READ, this);
            this.channel.write(ByteBuffer.wrap(StreamClients.this.request));
        }

        private void receive() throws IOException {
            ByteBuffer bytes = StreamClients.this.buffer.clear();
            if (this.channel.read(bytes) < 0) {
                this.broken = true;
                this.channel.close();
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
            if (!this.begun) {
                this.begun = true;
                look(text.lines().findFirst().orElse("nothing"));
                StreamClients.this.opening--;
            }
            count(text);
        }

        private void look(String firstLine) {
            if (!firstLine.startsWith("HTTP/1.1 200")) {
                this.broken = true;
                StreamClients.this.refusals.add(firstLine);
            }
        }

        private void count(String text) {
            for (int at = text.indexOf(EVENT); at >= 0; at = text.indexOf(EVENT, at + EVENT.length())) {
                this.events++;
                this.last = System.nanoTime();
            }
        }
    }
}
