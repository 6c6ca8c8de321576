package news.everyday.stats.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * How a batch lies in a segment: length (4), checksum (4), sequence (8), moment (8), number of views (4), then article
 * (8), visitor (8) and traits (1) of each. A length of 0 ends a segment.
 *
 * <p>A record counts when its checksum is right and its sequence is the next: a torn tail, and what an earlier use of
 * the segment left behind, fail one of the two.
 */
final class JournalRecord {

    private static final int HEAD = 8;

    private static final int FIXED = 20;

    private static final int VIEW = 17;

    private JournalRecord() {}

    static int sizeOf(JournalEntries batch) {
        return HEAD + FIXED + batch.size() * VIEW;
    }

    /** Writes a record at a position; the caller has seen that it fits. Its head goes last. */
    static void write(ByteBuffer segment, int position, JournalEntries batch) {
        int at = position + HEAD;
        segment.putLong(at, batch.sequence()).putLong(at + 8, batch.at()).putInt(at + 16, batch.size());
        at += FIXED;
        for (int view = 0; view < batch.size(); view++, at += VIEW) {
            segment.putLong(at, batch.articleId(view)).putLong(at + 8, batch.visitor(view));
            segment.put(at + 16, batch.traits(view));
        }
        if (at + Integer.BYTES <= segment.capacity()) {
            segment.putInt(at, 0);
        }
        int length = at - position - HEAD;
        segment.putInt(position + 4, checksum(segment, position + HEAD, length));
        segment.putInt(position, length);
    }

    /** The length of the whole record of that sequence; 0 when there is none at the position. */
    static int lengthAt(ByteBuffer segment, int position, long sequence) {
        if (position + HEAD + FIXED > segment.capacity()) {
            return 0;
        }
        int length = segment.getInt(position);
        boolean plausible = length >= FIXED && length <= segment.capacity() - position - HEAD;
        return (plausible && segment.getLong(position + HEAD) == sequence) ? HEAD + length : 0;
    }

    /** Whether what lies there was written to its end. */
    static boolean isWhole(ByteBuffer segment, int position) {
        int length = segment.getInt(position);
        return segment.getInt(position + 4) == checksum(segment, position + HEAD, length)
                && length == FIXED + VIEW * segment.getInt(position + HEAD + 16);
    }

    static @Nullable JournaledBatch read(ByteBuffer segment, int position) {
        if (!isWhole(segment, position)) {
            return null;
        }
        int at = position + HEAD;
        int size = segment.getInt(at + 16);
        JournaledBatch batch = new JournaledBatch(
                segment.getLong(at), segment.getLong(at + 8), new long[size], new long[size], new byte[size]);
        at += FIXED;
        for (int view = 0; view < size; view++, at += VIEW) {
            batch.articleIds()[view] = segment.getLong(at);
            batch.visitors()[view] = segment.getLong(at + 8);
            batch.allTraits()[view] = segment.get(at + 16);
        }
        return batch;
    }

    private static int checksum(ByteBuffer segment, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(segment.slice(from, length));
        return (int) checksum.getValue();
    }
}
