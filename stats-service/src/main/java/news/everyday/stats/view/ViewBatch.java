package news.everyday.stats.view;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Views that travel in one script call, ordered by article so that a much-read article costs one increment per batch.
 */
final class ViewBatch {

    private static final int BYTES_PER_VIEW = 16;

    private final long sequence;

    private final long sentAt;

    private final WaitingView[] views;

    ViewBatch(long sequence, long sentAt, WaitingView[] views) {
        Arrays.sort(views, Comparator.comparingLong(WaitingView::articleId));
        this.sequence = sequence;
        this.sentAt = sentAt;
        this.views = views;
    }

    long sequence() {
        return this.sequence;
    }

    long sentAt() {
        return this.sentAt;
    }

    int size() {
        return this.views.length;
    }

    /** Hands each article's id and packed views to the script's arguments. */
    void forEachArticle(int buckets, ArticleViews target) {
        int from = 0;
        while (from < this.views.length) {
            int to = endOfArticle(from);
            target.accept(this.views[from].articleId(), pack(from, to, buckets));
            from = to;
        }
    }

    private int endOfArticle(int from) {
        long articleId = this.views[from].articleId();
        int to = from + 1;
        while (to < this.views.length && this.views[to].articleId() == articleId) {
            to++;
        }
        return to;
    }

    private byte[] pack(int from, int to, int buckets) {
        ByteBuffer packed = ByteBuffer.allocate((to - from) * BYTES_PER_VIEW);
        for (int i = from; i < to; i++) {
            long pair = pairHash(this.views[i].articleId(), this.views[i].visitor());
            int bucket = (int) Long.remainderUnsigned(pair >>> 40, buckets);
            packed.putLong(((long) bucket << 40) | (pair & 0xFF_FFFF_FFFFL));
            packed.putLong(this.views[i].visitor());
        }
        return packed.array();
    }

    /** 64 well-mixed bits of (article, visitor); the finaliser of MurmurHash3. */
    static long pairHash(long articleId, long visitor) {
        return mix(visitor ^ mix(articleId * 0x9E3779B97F4A7C15L));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    /** Tells every reader what became of the view. */
    void answer(ViewBatchOutput answer) {
        int article = -1;
        for (int i = 0; i < this.views.length; i++) {
            if (i == 0 || this.views[i].articleId() != this.views[i - 1].articleId()) {
                article++;
            }
            this.views[i].answer().success(new CountedView(answer.total(article), answer.isCounted(i)));
        }
    }

    void fail(Throwable failure) {
        for (WaitingView view : this.views) {
            view.answer().error(failure);
        }
    }

    /** Takes one article of a batch. */
    @FunctionalInterface
    interface ArticleViews {

        void accept(long articleId, byte[] packedViews);
    }
}
