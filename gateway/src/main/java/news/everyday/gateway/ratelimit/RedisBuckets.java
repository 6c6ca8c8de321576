package news.everyday.gateway.ratelimit;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.everyday.gateway.ratelimit.Lease.Question;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The buckets that all gateways share. */
@Component
class RedisBuckets {

    private final RedisLink link;

    private final String script;

    RedisBuckets(RedisLink link, @Value("classpath:redis/take-tokens.lua") Resource script) throws IOException {
        this.link = link;
        this.script = script.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Tokens of a bucket; an error when Redis can't say. */
    Mono<Grant> lease(Bucket bucket, String owner, Question question) {
        String[] keys = {keyOf(bucket, owner)};
        String[] arguments = {
            Long.toString(bucket.intervalMicros()),
            Long.toString(bucket.periodMicros()),
            Long.toString(question.wanted()),
            Long.toString(question.unused())
        };
        return this.link
                .commands()
                .flatMap(redis -> run(redis, keys, arguments))
                .map(answer -> new Grant(answer.get(0), answer.get(1)));
    }

    private Mono<List<Long>> run(RedisAsyncCommands<String, String> redis, String[] keys, String[] arguments) {
        Mono<List<Long>> byDigest = Mono.fromCompletionStage(
                () -> redis.evalsha(redis.digest(this.script), ScriptOutputType.MULTI, keys, arguments));
        Mono<List<Long>> byText =
                Mono.fromCompletionStage(() -> redis.eval(this.script, ScriptOutputType.MULTI, keys, arguments));
        return byDigest.onErrorResume(RedisNoScriptException.class, unknown -> byText);
    }

    private static String keyOf(Bucket bucket, String owner) {
        return "news:gateway:limit:{" + bucket.name() + ":" + owner + "}:bucket";
    }

    /**
     * What a bucket gave.
     *
     * @param tokens as many as there were of those wanted
     * @param untilFull microseconds until it will be full
     */
    record Grant(long tokens, long untilFull) {}
}
