package news.everyday.stats.view;

import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;
import org.jspecify.annotations.Nullable;

/** The outcomes of a lane's views: told to the metrics, and folded into the {@link ViewTally} that leaves once a second. */
final class LaneTally {

    private static final long INTERVAL_MILLIS = 1_000;

    private static final long HOUR_MILLIS = 3_600_000;

    private final ArticleCatalogue articles;

    private final ViewMeters meters;

    private ViewTally folded = new ViewTally();

    private long leftAt;

    private long hour;

    private int counted;

    private int duplicate;

    private int bots;

    private @Nullable Article article;

    LaneTally(ArticleCatalogue articles, ViewMeters meters) {
        this.articles = articles;
        this.meters = meters;
    }

    /** @param outcomes in the order of the views */
    void add(ViewBatch batch, CountedView[] outcomes) {
        this.hour = Math.floorDiv(batch.at(), HOUR_MILLIS);
        for (int i = 0; i < outcomes.length; i++) {
            add(batch.view(i), outcomes[i].counted());
        }
        tellMeters();
    }

    private void add(WaitingView view, boolean wasCounted) {
        if (wasCounted) {
            this.counted++;
            fold(view);
        } else if (view.isBot()) {
            this.bots++;
            fold(view);
        } else {
            this.duplicate++;
        }
    }

    private void fold(WaitingView view) {
        if (this.article == null || this.article.id() != view.articleId()) {
            this.article = this.articles.find(view.articleId());
        }
        if (this.article != null) {
            this.folded.add(this.article, view.traits(), this.hour);
        }
    }

    /** The adders are shared by all lanes: once a batch, not once a view. */
    private void tellMeters() {
        this.meters.answered(this.counted, this.duplicate, this.bots);
        this.counted = 0;
        this.duplicate = 0;
        this.bots = 0;
        this.article = null;
    }

    boolean isDue(long now) {
        return !this.folded.isEmpty() && (now - this.leftAt >= INTERVAL_MILLIS || now < this.leftAt);
    }

    ViewTally takeIfDue(long now) {
        if (!isDue(now)) {
            return ViewTally.EMPTY;
        }
        ViewTally taken = this.folded;
        this.folded = new ViewTally();
        this.leftAt = now;
        return taken;
    }

    /** It didn't arrive, as far as we know. */
    void putBack(ViewTally tally) {
        this.folded.addAll(tally);
    }
}
