package news.everyday.stats.view;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import news.everyday.stats.article.Article;
import news.everyday.stats.origin.Traits;

/**
 * What a lane counts beside the totals: views by where they came from and what they were read on, and bots. Folded here
 * for about a second, then sent with a batch: a few increments a second instead of several a view.
 */
final class ViewTally {

    static final ViewTally EMPTY = new ViewTally();

    private final Map<Key, long[]> counts = new HashMap<>();

    void add(Article article, byte traits, long hour) {
        count(new Breakdown(hour, article.channel(), article.station(), traits));
        if (Traits.isBot(traits)) {
            count(new Bots(hour, article.id()));
        }
    }

    private void count(Key key) {
        this.counts.computeIfAbsent(key, missing -> new long[1])[0]++;
    }

    /** Takes over what another could not deliver. */
    void addAll(ViewTally other) {
        other.counts.forEach((key, count) -> this.counts.computeIfAbsent(key, missing -> new long[1])[0] += count[0]);
    }

    boolean isEmpty() {
        return this.counts.isEmpty();
    }

    int size() {
        return this.counts.size();
    }

    /** Each count under the name that it has in Redis, see {@link news.everyday.stats.counter.Tally}. */
    void forEach(BiConsumer<String, Long> target) {
        this.counts.forEach((key, count) -> target.accept(key.field(), count[0]));
    }

    private sealed interface Key {

        String field();
    }

    private record Breakdown(
            long hour,
            String channel,
            @org.jspecify.annotations.Nullable String station,
            byte traits) implements Key {

        @Override
        public String field() {
            return "d:" + this.hour + ":" + this.channel + ":" + ((this.station != null) ? this.station : "") + ":"
                    + Traits.referrer(this.traits).word() + ":"
                    + Traits.device(this.traits).word();
        }
    }

    private record Bots(long hour, long articleId) implements Key {

        @Override
        public String field() {
            return "b:" + this.hour + ":" + this.articleId;
        }
    }
}
