package news.everyday.stats.audience;

import news.everyday.stats.config.DampingProperties;
import news.everyday.stats.config.DampingProperties.Allowance;
import org.springframework.stereotype.Component;

/**
 * Decides which views raise an article's heat (刷榜抑制). A view doesn't when its visitor, its address block or its agent has
 * had its share of this article:
 *
 * <pre>
 *   free + share · views of the article,  where share = min(1, max(usual, 3 · the source's share of all other articles))
 * </pre>
 *
 * <p>Only views that raised it count on either side, so a source can't earn itself a larger share by its own views. An
 * article that all the country reads has views from everywhere, so none of its sources comes near. Worked for an address
 * block (free 20, usual 10 %): a thousand visits from one block alone raise the heat by 22 views, as 22 ≤ 20 + 0.1 · 22;
 * among 5,000 views from elsewhere that block may add about 577.
 *
 * <p>For one thread.
 */
@Component
class SourceWatch {

    private static final long ARTICLE = 0x9E3779B97F4A7C15L;

    private static final long VISITOR = 0xC2B2AE3D27D4EB4FL;

    private static final long BLOCK = 0x165667B19E3779F9L;

    private static final long AGENT = 0x27D4EB2F165667C5L;

    private static final long EVERY_ARTICLE = -1;

    private final DampingProperties allowed;

    private final SourceTable table;

    SourceWatch(DampingProperties properties) {
        this.allowed = properties;
        this.table = new SourceTable(properties.entries(), properties.halfLife());
    }

    /**
     * Whether this view raises the article's heat; if so, it is remembered.
     *
     * @param block keyed hash; 0 when it says nothing
     * @param agent keyed hash; 0 when it says nothing
     * @param now in seconds
     */
    boolean raises(long articleId, long visitor, long block, long agent, int now) {
        float ofArticle = this.table.count(key(ARTICLE, articleId, 0), now);
        boolean raises = mayAdd(VISITOR, articleId, visitor, ofArticle, this.allowed.visitor(), now)
                && mayAdd(BLOCK, articleId, block, ofArticle, this.allowed.block(), now)
                && mayAdd(AGENT, articleId, agent, ofArticle, this.allowed.agent(), now);
        if (raises) {
            remember(articleId, visitor, block, agent, now);
        }
        return raises;
    }

    private boolean mayAdd(long kind, long articleId, long source, float ofArticle, Allowance allowance, int now) {
        if (source == 0) {
            return true;
        }
        float ofSource = this.table.count(key(kind, articleId, source), now);
        if (ofSource + 1 <= allowance.free() + allowance.share() * (ofArticle + 1)) {
            return true;
        }
        double usual = usualShare(kind, source, ofSource, ofArticle, now);
        return ofSource + 1 <= allowance.free() + usual * (ofArticle + 1);
    }

    /** From all other articles, so that an attack on one isn't its own excuse; 0 while there are too few of them. */
    private double usualShare(long kind, long source, float ofSource, float ofArticle, int now) {
        double others = this.table.count(key(ARTICLE, EVERY_ARTICLE, 0), now) - ofArticle;
        if (kind == VISITOR || others < this.allowed.baselineViews()) {
            return 0;
        }
        double elsewhere = Math.max(this.table.count(key(kind, EVERY_ARTICLE, source), now) - ofSource, 0);
        return Math.min(1, this.allowed.baselineFactor() * elsewhere / others);
    }

    private void remember(long articleId, long visitor, long block, long agent, int now) {
        this.table.add(key(ARTICLE, articleId, 0), now);
        this.table.add(key(ARTICLE, EVERY_ARTICLE, 0), now);
        this.table.add(key(VISITOR, articleId, visitor), now);
        remember(BLOCK, articleId, block, now);
        remember(AGENT, articleId, agent, now);
    }

    private void remember(long kind, long articleId, long source, int now) {
        if (source != 0) {
            this.table.add(key(kind, articleId, source), now);
            this.table.add(key(kind, EVERY_ARTICLE, source), now);
        }
    }

    /** Never 0, which is an empty slot. */
    private static long key(long kind, long articleId, long source) {
        long mixed = mix(kind ^ mix(articleId * ARTICLE ^ mix(source)));
        return (mixed != 0) ? mixed : 1;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
