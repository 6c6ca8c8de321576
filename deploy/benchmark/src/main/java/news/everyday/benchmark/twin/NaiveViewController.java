package news.everyday.benchmark.twin;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One command after the other: seen before? then total, unique visitors, ranking. */
@RestController
class NaiveViewController {

    private static final Duration WINDOW = Duration.ofSeconds(30);

    private final ReactiveStringRedisTemplate redis;

    NaiveViewController(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    @PostMapping("/api/v1/views")
    Mono<View> view(@RequestBody ViewRequest request, @RequestHeader("X-Visitor-Id") String visitor) {
        return this.redis
                .opsForValue()
                .setIfAbsent("seen:" + request.articleId() + ":" + visitor, "1", WINDOW)
                .flatMap(first -> first ? count(request.articleId(), visitor) : current(request.articleId()));
    }

    private Mono<View> count(String articleId, String visitor) {
        return this.redis
                .opsForValue()
                .increment("views:" + articleId)
                .delayUntil(views ->
                        this.redis.opsForHyperLogLog().add("visitors:" + LocalDate.now() + ":" + articleId, visitor))
                .delayUntil(views -> this.redis.opsForZSet().incrementScore("hot", articleId, 1))
                .map(views -> new View(articleId, views, true));
    }

    private Mono<View> current(String articleId) {
        return this.redis
                .opsForValue()
                .get("views:" + articleId)
                .map(views -> new View(articleId, Long.parseLong(views), false));
    }

    record ViewRequest(String articleId) {}

    record View(String articleId, long views, boolean counted) {}
}
