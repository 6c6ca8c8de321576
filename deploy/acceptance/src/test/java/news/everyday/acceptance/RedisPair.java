package news.everyday.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** A Redis and its replica, which is always a little behind. One address leads to whichever takes writes. */
final class RedisPair implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StoreProgram client = StoreProgram.required("redis-cli");

    private final TcpSwitch address = new TcpSwitch();

    private final TcpSwitch replication = new TcpSwitch();

    private final int replicaPort = TcpSwitch.freePort();

    private final Process primary;

    private final Process replica;

    RedisPair(Path folder) throws IOException {
        int port = TcpSwitch.freePort();
        this.primary = start(folder.resolve("redis-1"), port, "--repl-diskless-sync-delay", "0");
        this.replication.turnTo(port);
        this.replica = start(
                folder.resolve("redis-2"), this.replicaPort, "--replicaof", "127.0.0.1 " + this.replication.port());
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> ask("info", "replication").contains("master_link_status:up"));
        this.address.turnTo(port);
    }

    private static Process start(Path data, int port, String... more) throws IOException {
        Files.createDirectories(data);
        String[] arguments = {
            "--port", Integer.toString(port), "--bind", "127.0.0.1", "--dir", data.toString(), "--appendonly", "yes"
        };
        String[] all = Stream.of(arguments, new String[] {"--save", ""}, more)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return StoreProgram.required("redis-server").start(Path.of(data + ".log"), all);
    }

    URI uri() {
        return URI.create("redis://" + this.address.address());
    }

    /** From here on the replica misses what the primary acknowledges. */
    void breakReplication() throws IOException {
        this.replication.turnOff();
    }

    void killPrimary() throws IOException {
        StoreProgram.kill(this.primary);
        this.address.turnOff();
    }

    /** Returns once the replica takes writes and the address leads to it. */
    void promote() throws IOException, InterruptedException {
        ask("replicaof", "no", "one");
        this.address.turnTo(this.replicaPort);
    }

    private String ask(String... command) throws IOException, InterruptedException {
        String[] all = Stream.concat(Stream.of("-p", Integer.toString(this.replicaPort)), Stream.of(command))
                .toArray(String[]::new);
        return this.client.run(all);
    }

    @Override
    public void close() throws IOException {
        StoreProgram.kill(this.primary);
        StoreProgram.kill(this.replica);
        this.address.close();
        this.replication.close();
    }
}
