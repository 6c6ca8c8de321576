package news.everyday.article.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rendered pages for a moment: a crowd costs one rendering per page and moment. */
@Component
class PageCache {

    private final SharedLoads<String, RenderedPage> pages;

    PageCache(PageProperties properties, Ticker ticker) {
        this.pages = new SharedLoads<>(Caffeine.newBuilder()
                .ticker(ticker)
                .maximumWeight(properties.cacheSize().toBytes())
                .weigher((String path, RenderedPage page) -> path.length() + page.body().length)
                .expireAfterWrite(properties.ttl()));
    }

    /** Empty or failed as the rendering is; neither is kept. */
    Mono<RenderedPage> get(String path, Supplier<Mono<RenderedPage>> render) {
        return this.pages.get(path, render);
    }
}
