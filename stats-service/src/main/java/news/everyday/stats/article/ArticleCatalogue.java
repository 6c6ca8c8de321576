package news.everyday.stats.article;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** All articles, in the memory of this pod: the ingest can't ask a database for each view. */
@Component
public class ArticleCatalogue {

    private final Map<Long, Article> articles = new ConcurrentHashMap<>();

    private final Sinks.Empty<Void> loading = Sinks.empty();

    private volatile boolean loaded;

    /** Whether the article may be viewed: known, and not withdrawn. */
    public boolean isPublished(long id) {
        Article article = this.articles.get(id);
        return article != null && article.published();
    }

    /** The article, published or withdrawn; null when it was never heard of. */
    public @Nullable Article find(long id) {
        return this.articles.get(id);
    }

    /** Whether the table was read; before, an article that isn't here may still exist. */
    public boolean isLoaded() {
        return this.loaded;
    }

    /** Completes once the table was read, at once when it has been; never fails. */
    public Mono<Void> whenLoaded() {
        return this.loading.asMono();
    }

    public int size() {
        return this.articles.size();
    }

    /** The names of all boards but the site's: of every channel and station that has an article. */
    public Set<String> scopes() {
        Set<String> scopes = new HashSet<>();
        for (Article article : this.articles.values()) {
            scopes.add("channel:" + article.channel());
            if (article.station() != null) {
                scopes.add("station:" + article.station());
            }
        }
        return scopes;
    }

    /** Takes over a state unless a later one is here already. */
    public void apply(Article article) {
        this.articles.merge(
                article.id(), article, (known, next) -> (next.position() >= known.position()) ? next : known);
    }

    void markLoaded() {
        this.loaded = true;
        this.loading.tryEmitEmpty();
    }
}
