package news.everyday.article.article;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what the newsroom did to articles, once it is committed: drafts saved, schedules, publications, corrections, withdrawals. */
@Component
class ArticleMeters {

    private final Map<ArticleStatus, Counter> changes = new EnumMap<>(ArticleStatus.class);

    ArticleMeters(MeterRegistry meters) {
        for (ArticleStatus status : ArticleStatus.values()) {
            String name = status.name().toLowerCase(Locale.ROOT);
            this.changes.put(status, meters.counter("news.article.changes", "status", name));
        }
    }

    /** @param article as it is now */
    void changed(Article article) {
        this.changes.get(article.status()).increment();
    }
}
