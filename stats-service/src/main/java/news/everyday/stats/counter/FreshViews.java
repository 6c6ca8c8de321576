package news.everyday.stats.counter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What {@code view.lua} counted since it was last gathered, added up: the visitors of each article in each hour.
 *
 * <p>Batches are appended as they came, each as: hour (4 bytes), number of articles (2), number of views (2); the id of each
 * article (8); how many views each has (2); the visitor of each view (8); and for each view {@code 1} (counted) or {@code 0}
 * (seen before).
 */
final class FreshViews {

    private static final byte COUNTED = '1';

    private final TreeMap<Place, Visitors> gathered = new TreeMap<>();

    private FreshViews() {}

    /** @param batches a byte a character */
    static FreshViews parse(String batches) {
        FreshViews fresh = new FreshViews();
        ByteBuffer bytes = ByteBuffer.wrap(batches.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            fresh.addBatch(bytes);
        }
        return fresh;
    }

    private void addBatch(ByteBuffer bytes) {
        long hour = bytes.getInt();
        int articles = Short.toUnsignedInt(bytes.getShort());
        int views = Short.toUnsignedInt(bytes.getShort());
        int ids = bytes.position();
        int counts = ids + articles * Long.BYTES;
        int visitors = counts + articles * Short.BYTES;
        int outcomes = visitors + views * Long.BYTES;
        int view = 0;
        for (int article = 0; article < articles; article++) {
            Place place = new Place(hour, bytes.getLong(ids + article * Long.BYTES));
            int end = view + Short.toUnsignedInt(bytes.getShort(counts + article * Short.BYTES));
            for (; view < end; view++) {
                if (bytes.get(outcomes + view) == COUNTED) {
                    this.gathered
                            .computeIfAbsent(place, first -> new Visitors())
                            .add(bytes.getLong(visitors + view * Long.BYTES));
                }
            }
        }
        bytes.position(outcomes + views);
    }

    /** In the same order whoever asks. */
    void forEachAfter(Place last, BiConsumer<Place, Visitors> target) {
        this.gathered.tailMap(last, false).forEach(target);
    }

    /**
     * Where views belong.
     *
     * @param hour hours since 1970
     */
    record Place(long hour, long articleId) implements Comparable<Place> {

        /** Before all others. */
        static final Place START = new Place(0, 0);

        static Place parse(String text) {
            int colon = text.indexOf(':');
            return new Place(Long.parseLong(text, 0, colon, 10), Long.parseLong(text, colon + 1, text.length(), 10));
        }

        @Override
        public int compareTo(Place other) {
            int byHour = Long.compare(this.hour, other.hour);
            return (byHour != 0) ? byHour : Long.compare(this.articleId, other.articleId);
        }

        @Override
        public String toString() {
            return this.hour + ":" + this.articleId;
        }
    }

    /** Those who looked at an article; one who came again after a while is in it twice. */
    static final class Visitors {

        private long[] ids = new long[2];

        private int size;

        private void add(long visitor) {
            if (this.size == this.ids.length) {
                this.ids = Arrays.copyOf(this.ids, 2 * this.size);
            }
            this.ids[this.size++] = visitor;
        }

        int size() {
            return this.size;
        }

        /** Eight bytes each, a byte a character. */
        String pack(int from, int to) {
            ByteBuffer packed = ByteBuffer.allocate((to - from) * Long.BYTES);
            for (int i = from; i < to; i++) {
                packed.putLong(this.ids[i]);
            }
            return new String(packed.array(), StandardCharsets.ISO_8859_1);
        }
    }
}
