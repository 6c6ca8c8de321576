package news.everyday.stats.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.DisposableBean;

/**
 * Makes clients of the one Redis, each on the event loops it is given, so that an answer arrives on the thread that
 * waits for it.
 *
 * <p>A command in flight when a connection breaks is sent again by Lettuce after it reconnects; every script of ours
 * therefore bears being repeated.
 */
public final class RedisClients implements DisposableBean {

    private static final Duration RECONNECT_DELAY = Duration.ofMillis(100);

    private final RedisURI uri;

    private final ClientResources resources;

    private final List<RedisClient> clients = new CopyOnWriteArrayList<>();

    public RedisClients(RedisURI uri, EventLoopGroup loops) {
        this.uri = uri;
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
        RedisClient client = RedisClient.create(pinned, this.uri);
        client.setOptions(options());
        this.clients.add(client);
        return new RedisConnector(client, this.uri);
    }

    private static ClientOptions options() {
        SocketOptions socket = SocketOptions.builder()
                .connectTimeout(Duration.ofSeconds(1))
                .keepAlive(true)
                .tcpUserTimeout(SocketOptions.TcpUserTimeoutOptions.builder()
                        .enable()
                        .tcpUserTimeout(Duration.ofSeconds(3))
                        .build())
                .build();
        return ClientOptions.builder()
                .socketOptions(socket)
                .requestQueueSize(10_000)
                .build();
    }

    @Override
    public void destroy() {
        this.clients.forEach(RedisClient::shutdownAsync);
        this.resources.shutdown(0, 1, java.util.concurrent.TimeUnit.SECONDS);
    }
}
