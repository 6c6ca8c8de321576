package news.everyday.gateway.ratelimit;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The buckets that all gateways share. */
@Component
class RedisBuckets {

    private final RedisLink link;

    private final String script;

    RedisBuckets(RedisLink link, @Value("classpath:redis/take-token.lua") Resource script) throws IOException {
        this.link = link;
        this.script = script.getContentAsString(StandardCharsets.UTF_8);
    }

    /** One verdict; an error when Redis can't say. */
    Mono<Verdict> take(Bucket bucket, String owner) {
        return this.link
                .commands()
                .flatMap(redis -> untilFull(redis, bucket, keyOf(bucket, owner)))
                .map(bucket::verdict);
    }

    private Mono<Long> untilFull(RedisAsyncCommands<String, String> redis, Bucket bucket, String key) {
        String[] keys = {key};
        String[] arguments = {Long.toString(bucket.intervalMicros()), Long.toString(bucket.periodMicros())};
        Mono<Long> byDigest = Mono.fromCompletionStage(
                () -> redis.evalsha(redis.digest(this.script), ScriptOutputType.INTEGER, keys, arguments));
        Mono<Long> byText =
                Mono.fromCompletionStage(() -> redis.eval(this.script, ScriptOutputType.INTEGER, keys, arguments));
        return byDigest.onErrorResume(RedisNoScriptException.class, unknown -> byText);
    }

    private static String keyOf(Bucket bucket, String owner) {
        return "news:gateway:limit:{" + bucket.name() + ":" + owner + "}:bucket";
    }
}
