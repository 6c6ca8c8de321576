package news.everyday.stats.audience;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Sightings of one event loop on their way to the thread that looks at them: a ring for one writer and one reader, without
 * locks and without objects. Full, it drops; the totals don't depend on it.
 */
final class SightingBuffer {

    private static final int FIELDS = 4;

    private static final VarHandle WRITTEN = handle("written");

    private static final VarHandle READ = handle("read");

    private final long[] ring;

    private final int mask;

    @SuppressWarnings("unused") // by WRITTEN
    private long written;

    @SuppressWarnings("unused") // by READ
    private long read;

    /** @param capacity sightings it holds; a power of two */
    SightingBuffer(int capacity) {
        this.ring = new long[capacity * FIELDS];
        this.mask = this.ring.length - 1;
    }

    /** For the event loop; false when it had to drop the sighting. */
    boolean offer(long articleId, long visitor, long block, long agent) {
        long at = (long) WRITTEN.get(this);
        if (at - (long) READ.getAcquire(this) >= this.ring.length) {
            return false;
        }
        int slot = (int) at & this.mask;
        this.ring[slot] = articleId;
        this.ring[slot + 1] = visitor;
        this.ring[slot + 2] = block;
        this.ring[slot + 3] = agent;
        WRITTEN.setRelease(this, at + FIELDS);
        return true;
    }

    /** For the reading thread: hands over what is there. */
    void drain(SightingConsumer consumer) {
        long end = (long) WRITTEN.getAcquire(this);
        for (long at = (long) READ.get(this); at < end; at += FIELDS) {
            int slot = (int) at & this.mask;
            consumer.accept(this.ring[slot], this.ring[slot + 1], this.ring[slot + 2], this.ring[slot + 3]);
        }
        READ.setRelease(this, end);
    }

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(SightingBuffer.class, field, long.class);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Takes one sighting. */
    @FunctionalInterface
    interface SightingConsumer {

        void accept(long articleId, long visitor, long block, long agent);
    }
}
