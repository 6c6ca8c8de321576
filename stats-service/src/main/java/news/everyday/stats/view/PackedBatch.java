package news.everyday.stats.view;

import java.nio.ByteBuffer;
import java.util.Arrays;
import news.everyday.stats.journal.JournalEntries;
import news.everyday.stats.origin.Traits;

/**
 * A batch as {@code view.lua} and {@code recall.lua} take it. All that the script would have to put together is put together
 * here: whatever runs in Redis, every pod waits for.
 *
 * @param mayShareBuckets whether two views fall into one bucket of the de-duplication
 * @param views 11 bytes each: bucket (3), fingerprint of article and visitor (5), moment (3)
 * @param record who looked at what, see {@code FreshViews}
 * @param articles in the order of the views; those that only bots looked at have none
 */
record PackedBatch(boolean mayShareBuckets, byte[] views, byte[] record, long[] articles) {

    private static final int BYTES_PER_VIEW = 11;

    private static final int HEAD = 8;

    private static final int BYTES_PER_ARTICLE = Long.BYTES + Short.BYTES;

    private static final long HOUR = 3_600_000;

    /** @param batch ordered by article; bots aren't handed to the script */
    static PackedBatch of(JournalEntries batch, int buckets) {
        long[] articles = new long[batch.size()];
        short[] readers = new short[batch.size()];
        int all = 0;
        int last = -1;
        for (int i = 0; i < batch.size(); i++) {
            if (last < 0 || articles[last] != batch.articleId(i)) {
                articles[++last] = batch.articleId(i);
            }
            int reader = Traits.isBot(batch.traits(i)) ? 0 : 1;
            readers[last] += (short) reader;
            all += reader;
        }
        return pack(batch, buckets, all, Arrays.copyOf(articles, last + 1), readers);
    }

    private static PackedBatch pack(JournalEntries batch, int buckets, int all, long[] articles, short[] readers) {
        ByteBuffer views = ByteBuffer.allocate(all * BYTES_PER_VIEW);
        ByteBuffer record = head(batch, all, articles, readers);
        int[] taken = new int[all];
        int reader = 0;
        long clock = clock(batch.at());
        for (int i = 0; i < batch.size(); i++) {
            if (!Traits.isBot(batch.traits(i))) {
                long pair = pairHash(batch.articleId(i), batch.visitor(i));
                int bucket = (int) Long.remainderUnsigned(pair >>> 40, buckets);
                taken[reader++] = bucket;
                views.putLong(((long) bucket << 40) | (pair & 0xFF_FFFF_FFFFL));
                views.put((byte) (clock >> 16)).putShort((short) clock);
                record.putLong(batch.visitor(i));
            }
        }
        return new PackedBatch(hasTwice(taken), views.array(), record.array(), articles);
    }

    private static ByteBuffer head(JournalEntries batch, int all, long[] articles, short[] readers) {
        ByteBuffer record = ByteBuffer.allocate(HEAD + articles.length * BYTES_PER_ARTICLE + all * Long.BYTES);
        record.putInt((int) Math.floorDiv(batch.at(), HOUR));
        record.putShort((short) articles.length).putShort((short) all);
        for (long article : articles) {
            record.putLong(article);
        }
        for (int i = 0; i < articles.length; i++) {
            record.putShort(readers[i]);
        }
        return record;
    }

    private static boolean hasTwice(int[] buckets) {
        Arrays.sort(buckets);
        for (int i = 1; i < buckets.length; i++) {
            if (buckets[i] == buckets[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** Tenths of a second, as many as fit 24 bits. */
    static long clock(long at) {
        return (at / 100) & 0xFF_FFFF;
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
}
