package news.everyday.article.answer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.function.Supplier;
import news.everyday.defaults.feed.FeedListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Prepared answers by their paths, for a moment: a crowd costs one reading and one rendering per path and moment. Every
 * change of a public article empties it, on every replica; its time to live is the limit should that go unheard.
 */
@Component
public class AnswerCache implements FeedListener {

    private final SharedLoads<String, PreparedAnswer> answers;

    AnswerCache(AnswerProperties properties, Ticker ticker) {
        this.answers = new SharedLoads<>(Caffeine.newBuilder()
                .ticker(ticker)
                .maximumWeight(properties.cacheSize().toBytes())
                .weigher((String path, PreparedAnswer answer) -> path.length() + answer.body().length)
                .expireAfterWrite(properties.ttl()));
    }

    /** Empty or failed as the preparation is; neither is kept. */
    public Mono<PreparedAnswer> get(String path, Supplier<Mono<PreparedAnswer>> prepare) {
        return this.answers.get(path, prepare);
    }

    @Override
    public void feedHasGrown() {
        this.answers.forget();
    }
}
