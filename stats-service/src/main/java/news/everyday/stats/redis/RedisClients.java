package news.everyday.stats.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;

/**
 * Makes clients of the one Redis, or of the one Redis Cluster, each on the event loops it is given, so that an answer
 * arrives on the thread that waits for it.
 *
 * <p>A command in flight when a connection breaks is sent again by Lettuce after it reconnects; every script of ours
 * therefore bears being repeated.
 */
public final class RedisClients implements DisposableBean {

    private static final Duration RECONNECT_DELAY = Duration.ofMillis(100);

    private static final int REQUEST_QUEUE = 10_000;

    /** A fail-over is seen by what goes wrong ({@code MOVED}, a broken connection); this is for what isn't. */
    private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(15);

    private static final Duration ADAPTIVE_REFRESH_LIMIT = Duration.ofSeconds(1);

    private final RedisAddress address;

    private final ClientResources resources;

    private final List<AbstractRedisClient> clients = new CopyOnWriteArrayList<>();

    RedisClients(RedisAddress address, EventLoopGroup loops) {
        this.address = address;
        this.resources = DefaultClientResources.builder()
                .eventLoopGroupProvider(new SharedEventLoops(loops))
                .reconnectDelay(Delay.constant(RECONNECT_DELAY))
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .build();
    }

    /** A connector whose connections all live on the given loops. */
    public RedisConnector on(EventLoopGroup loops) {
        ClientResources pinned = this.resources
                .mutate()
                .eventLoopGroupProvider(new SharedEventLoops(loops))
                .build();
        return this.address.isCluster() ? clusterConnector(pinned) : connector(pinned);
    }

    private RedisConnector connector(ClientResources pinned) {
        RedisURI uri = this.address.nodes().get(0);
        RedisClient client = RedisClient.create(pinned, uri);
        client.setOptions(ClientOptions.builder()
                .socketOptions(socket())
                .requestQueueSize(REQUEST_QUEUE)
                .build());
        this.clients.add(client);
        return new RedisConnector(RedisOpening.of(client, uri));
    }

    private RedisConnector clusterConnector(ClientResources pinned) {
        RedisClusterClient client = RedisClusterClient.create(pinned, this.address.nodes());
        client.setOptions(ClusterClientOptions.builder()
                .socketOptions(socket())
                .requestQueueSize(REQUEST_QUEUE)
                .topologyRefreshOptions(topologyRefresh())
                .build());
        this.clients.add(client);
        return new RedisConnector(RedisOpening.of(client));
    }

    private static ClusterTopologyRefreshOptions topologyRefresh() {
        return ClusterTopologyRefreshOptions.builder()
                .enablePeriodicRefresh(TOPOLOGY_REFRESH)
                .enableAllAdaptiveRefreshTriggers()
                .adaptiveRefreshTriggersTimeout(ADAPTIVE_REFRESH_LIMIT)
                .build();
    }

    private static SocketOptions socket() {
        return SocketOptions.builder()
                .connectTimeout(Duration.ofSeconds(1))
                .keepAlive(true)
                .tcpUserTimeout(SocketOptions.TcpUserTimeoutOptions.builder()
                        .enable()
                        .tcpUserTimeout(Duration.ofSeconds(3))
                        .build())
                .build();
    }

    @Override
    public void destroy() {
        this.clients.forEach(AbstractRedisClient::shutdownAsync);
        this.resources.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
