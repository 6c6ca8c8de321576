package news.everyday.stats.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.RedisCodec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Redis for everything but the ingest of views. All that fails because Redis doesn't answer in time fails with
 * {@link CountersUnavailableException}.
 */
public final class StatsRedis {

    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private static final String[] NONE = {};

    private final RedisConnector redis;

    private final RedisCodec<String, String> codec;

    StatsRedis(RedisConnector redis, RedisCodec<String, String> codec) {
        this.redis = redis;
        this.codec = codec;
    }

    /** Runs one command; empty when its answer is nil. */
    public <T> Mono<T> run(Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> command) {
        return Mono.defer(() -> Mono.fromFuture(this.redis.connection(this.codec), true))
                .flatMap(connection -> dispatch(connection, command))
                .timeout(TIMEOUT)
                .onErrorMap(StatsRedis::isUnavailable, CountersUnavailableException::new);
    }

    /** Runs a script that answers a number. */
    public Mono<Long> number(Script script, List<String> keys, List<String> arguments) {
        return this.<Long>script(script, ScriptOutputType.INTEGER, keys, arguments);
    }

    /** Runs a script that answers a text; empty when it answers none. */
    public Mono<String> text(Script script, List<String> keys, List<String> arguments) {
        return this.<String>script(script, ScriptOutputType.VALUE, keys, arguments);
    }

    /** Runs a script that answers a list. */
    public Mono<List<Object>> list(Script script, List<String> keys, List<String> arguments) {
        return this.<List<Object>>script(script, ScriptOutputType.MULTI, keys, arguments);
    }

    /** Runs a script for what it does. */
    public Mono<Void> effect(Script script, List<String> keys, List<String> arguments) {
        return this.<String>script(script, ScriptOutputType.STATUS, keys, arguments)
                .then();
    }

    private <T> Mono<T> script(Script script, ScriptOutputType type, List<String> keys, List<String> arguments) {
        String[] names = keys.toArray(NONE);
        String[] values = arguments.toArray(NONE);
        return this.<T>run(redis -> redis.evalsha(script.sha(), type, names, values))
                .onErrorResume(
                        RedisNoScriptException.class,
                        unknown -> run(redis -> redis.eval(script.source(), type, names, values)));
    }

    private static <T> Mono<T> dispatch(
            RedisClusterAsyncCommands<String, String> connection,
            Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> command) {
        return Mono.fromFuture(() -> command.apply(connection).toCompletableFuture());
    }

    private static boolean isUnavailable(Throwable failure) {
        return (failure instanceof RedisException && !(failure instanceof RedisNoScriptException))
                || failure instanceof TimeoutException;
    }
}
