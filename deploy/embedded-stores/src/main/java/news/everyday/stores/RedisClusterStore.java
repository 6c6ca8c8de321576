package news.everyday.stores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A Redis Cluster of three masters on loopback, without passwords and without replicas: for tests of what is spread over
 * hash slots. Its nodes are {@link RedisStore}s, so each keeps what it acknowledged through a kill.
 */
public final class RedisClusterStore implements AutoCloseable {

    private static final int NODES = 3;

    private static final int SLOTS = 16_384;

    /** The nodes talk to each other on their port plus this. */
    private static final int BUS_OFFSET = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;

    private final List<RedisStore> nodes = new ArrayList<>();

    private RedisClusterStore(Path directory) {
        this.directory = directory;
    }

    /**
     * Starts the nodes, deals the slots out and returns once every node knows that all of them are served.
     *
     * @param directory a new folder; each node keeps its append-only file in one of its own inside
     * @throws IOException when the cluster isn't complete within 60 s
     */
    public static RedisClusterStore start(Path directory) throws IOException {
        RedisClusterStore cluster = new RedisClusterStore(directory);
        try {
            cluster.startNodes();
            cluster.form();
            return cluster;
        } catch (IOException | RuntimeException ex) {
            cluster.close();
            throw ex;
        }
    }

    private void startNodes() throws IOException {
        for (int node = 0; node < NODES; node++) {
            this.nodes.add(startNode(node, freePort()));
        }
    }

    private RedisStore startNode(int node, int port) throws IOException {
        Path folder = this.directory.resolve("node-" + node);
        // A node that is away takes its own slots with it, not everybody's.
        String more = """
                cluster-enabled yes
                cluster-config-file nodes.conf
                cluster-node-timeout 2000
                cluster-require-full-coverage no
                """;
        return RedisStore.start(
                folder, port, "", this.directory.resolve("bin"), this.directory.resolve("redis.log"), more);
    }

    private void form() throws IOException {
        for (int node = 0; node < NODES; node++) {
            int from = SLOTS * node / NODES;
            int to = SLOTS * (node + 1) / NODES - 1;
            // An epoch each, or the nodes would have to settle whose slots are whose.
            ask(node, "CLUSTER SET-CONFIG-EPOCH " + (node + 1), "CLUSTER ADDSLOTSRANGE " + from + " " + to);
        }
        for (int node = 1; node < NODES; node++) {
            ask(0, "CLUSTER MEET 127.0.0.1 " + port(node));
        }
        for (int node = 0; node < NODES; node++) {
            await(node);
        }
    }

    private void ask(int node, String... commands) throws IOException {
        String answer = RedisProbe.talk(port(node), commands);
        if (answer.contains("-ERR")) {
            throw new IOException("The Redis node on port " + port(node) + " refused: " + answer);
        }
    }

    private void await(int node) throws IOException {
        Path log = this.directory.resolve("redis.log");
        StoreProcesses.awaitAnswer(
                "The Redis Cluster", this.nodes.get(node).process(), log, PATIENCE, () -> isComplete(port(node)));
    }

    /** Reachable nodes only: a node that was just met has its slots in the table before it can be talked to. */
    private static boolean isComplete(int port) {
        try {
            String state = RedisProbe.talk(port, "CLUSTER INFO", "CLUSTER NODES");
            long connected =
                    state.lines().filter(line -> line.contains(" connected ")).count();
            return connected == NODES
                    && state.contains("cluster_state:ok")
                    && state.contains("cluster_slots_ok:" + SLOTS)
                    && !state.contains("handshake");
        } catch (IOException ex) {
            return false;
        }
    }

    /** Below the kernel's own choice, so that the bus port is a port too and nobody is given either meanwhile. */
    private static int freePort() throws IOException {
        for (int tries = 0; tries < 200; tries++) {
            int port = ThreadLocalRandom.current().nextInt(12_000, 22_000);
            if (isFree(port) && isFree(port + BUS_OFFSET)) {
                return port;
            }
        }
        throw new IOException("No free pair of ports for a Redis node");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException ex) {
            return false;
        }
    }

    private int port(int node) {
        return this.nodes.get(node).port();
    }

    /** {@code host:port} of every node, separated by commas. */
    public String addresses() {
        return this.nodes.stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(","));
    }

    /** Kills a node as a crash would (-9) and starts it again on its port; returns once the cluster is complete. */
    public void crash(int node) throws IOException {
        RedisStore killed = this.nodes.get(node);
        killed.process().destroyForcibly();
        StoreProcesses.awaitExit(killed.process().toHandle(), Duration.ofSeconds(10));
        this.nodes.set(node, startNode(node, killed.port()));
        for (int other = 0; other < NODES; other++) {
            await(other);
        }
    }

    /** Stops all nodes; returns once they are gone. */
    @Override
    public void close() {
        this.nodes.forEach(RedisStore::close);
    }
}
