package news.everyday.gateway.ratelimit;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The connection to Redis. It is opened in the background for as long as that takes, so a request never waits for it and
 * the gateway starts without Redis; once open, the driver keeps it.
 */
@Component
class RedisLink implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);

    private final RedisURI address;

    private volatile @Nullable RedisClient client;

    private volatile Disposable opening = Disposables.disposed();

    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    RedisLink(@Value("${spring.data.redis.url}") String url) {
        this.address = RedisURI.create(url);
    }

    private static ClientOptions options() {
        return ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(Duration.ofMillis(500)))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofSeconds(1))
                        .keepAlive(KeepAliveOptions.builder()
                                .enable()
                                .idle(Duration.ofSeconds(10))
                                .interval(Duration.ofSeconds(2))
                                .count(3)
                                .build())
                        .build())
                .requestQueueSize(10_000)
                .build();
    }

    /** The commands; an error at once while there is no connection. */
    Mono<RedisAsyncCommands<String, String>> commands() {
        StatefulRedisConnection<String, String> open = this.connection;
        return (open != null) ? Mono.just(open.async()) : Mono.error(() -> new RedisException("Not connected yet"));
    }

    @Override
    public void start() {
        RedisClient newClient = RedisClient.create();
        newClient.setOptions(options());
        this.client = newClient;
        this.opening = Mono.fromCompletionStage(() -> newClient.connectAsync(StringCodec.UTF8, this.address))
                .doOnError(
                        failure -> log.warn("Redis can't be reached, limits are kept locally: {}", failure.toString()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(5)))
                .subscribe(open -> this.connection = open);
    }

    @Override
    public void stop() {
        this.opening.dispose();
        this.connection = null;
        RedisClient oldClient = this.client;
        if (oldClient != null) {
            oldClient.shutdownAsync(0, 1, TimeUnit.SECONDS);
        }
        this.client = null;
    }

    @Override
    public boolean isRunning() {
        return this.client != null;
    }
}
