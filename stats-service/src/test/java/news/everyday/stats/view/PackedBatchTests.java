package news.everyday.stats.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.stream.LongStream;
import news.everyday.stats.origin.Device;
import news.everyday.stats.origin.Referrer;
import news.everyday.stats.origin.Traits;
import org.junit.jupiter.api.Test;

class PackedBatchTests {

    private static final int BUCKETS = 1 << 18;

    /** 24 bits of its tenths of a second: 0xA5F4B2. */
    private static final long MOMENT = 1_796_000_012_345L;

    @Test
    void recordsWhoLookedAtWhatInTheOrderOfTheArticles() {
        PackedBatch packed = pack(view(43, 9), view(42, 7), view(43, 8));

        ByteBuffer record = ByteBuffer.wrap(packed.record());
        assertThat(packed.articles()).containsExactly(42, 43);
        assertThat(record.getInt()).isEqualTo(498_888);
        assertThat(new int[] {record.getShort(), record.getShort()}).containsExactly(2, 3);
        assertThat(new long[] {record.getLong(), record.getLong()}).containsExactly(42, 43);
        assertThat(new int[] {record.getShort(), record.getShort()}).containsExactly(1, 2);
        assertThat(new long[] {record.getLong(), record.getLong(), record.getLong()})
                .containsExactly(7, 9, 8);
        assertThat(record.hasRemaining()).isFalse();
    }

    @Test
    void packsBucketFingerprintAndMomentOfEachView() {
        byte[] views = pack(view(42, 7)).views();

        long pair = PackedBatch.pairHash(42, 7);
        ByteBuffer packed = ByteBuffer.wrap(views);
        assertThat(packed.getLong()).isEqualTo(((pair >>> 40) % BUCKETS) << 40 | (pair & 0xFF_FFFF_FFFFL));
        assertThat(packed.get() & 0xFF).isEqualTo((int) (MOMENT / 100 >> 16 & 0xFF));
        assertThat(packed.getShort() & 0xFFFF).isEqualTo((int) (MOMENT / 100 & 0xFFFF));
        assertThat(packed.hasRemaining()).isFalse();
    }

    @Test
    void anArticleThatOnlyBotsLookedAtIsNamedWithoutViews() {
        byte bot = Traits.of(Referrer.DIRECT, Device.BOT);

        PackedBatch packed = pack(new WaitingView(42, 7, bot, 0, null), view(43, 8));

        assertThat(packed.articles()).containsExactly(42, 43);
        assertThat(packed.views()).hasSize(11);
        assertThat(packed.record()).hasSize(8 + 2 * 10 + 8);
    }

    @Test
    void saysWhetherTwoViewsMayShareABucket() {
        long sameBucket = LongStream.iterate(8, visitor -> visitor + 1)
                .filter(visitor -> (PackedBatch.pairHash(42, visitor) >>> 40) % BUCKETS
                        == (PackedBatch.pairHash(42, 7) >>> 40) % BUCKETS)
                .findFirst()
                .orElseThrow();

        assertThat(pack(view(42, 7), view(42, sameBucket)).mayShareBuckets()).isTrue();
        assertThat(pack(view(42, 7), view(42, sameBucket - 1)).mayShareBuckets())
                .isFalse();
        assertThat(pack().mayShareBuckets()).isFalse();
    }

    private static PackedBatch pack(WaitingView... views) {
        return PackedBatch.of(new ViewBatch(1, MOMENT, views, ViewTally.EMPTY), BUCKETS);
    }

    private static WaitingView view(long article, long visitor) {
        return new WaitingView(article, visitor, (byte) 0, 0, null);
    }
}
