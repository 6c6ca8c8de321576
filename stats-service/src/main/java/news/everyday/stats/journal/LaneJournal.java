package news.everyday.stats.journal;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The batches of one lane that PostgreSQL may not have yet. Confined to the lane's event loop, but for the forcing.
 *
 * <p>Sequences have no gaps: {@link #first()} to {@link #last()} can all be read.
 */
public final class LaneJournal {

    private final LaneName lane;

    private final SegmentPool pool;

    private final ArrayDeque<JournalSegment> segments = new ArrayDeque<>();

    private final List<JournalSegment> dirty = new ArrayList<>();

    private long last;

    LaneJournal(LaneName lane, SegmentPool pool, List<JournalSegment> leftOver) {
        this.lane = lane;
        this.pool = pool;
        this.segments.addAll(leftOver);
        this.last = leftOver.isEmpty() ? 0 : leftOver.get(leftOver.size() - 1).last();
    }

    public LaneName lane() {
        return this.lane;
    }

    /** The oldest sequence that is still here; one more than {@link #last()} when none is. */
    public long first() {
        JournalSegment oldest = this.segments.peekFirst();
        return (oldest == null) ? this.last + 1 : oldest.first();
    }

    /** The newest sequence; 0 at first. */
    public long last() {
        return this.last;
    }

    /**
     * Appends the batch after the last one. False when the journal is full.
     *
     * @param batch with the sequence {@code last() + 1}
     */
    public boolean append(JournalEntries batch) {
        JournalSegment newest = this.segments.peekLast();
        if (newest == null || !newest.append(batch)) {
            newest = nextSegment(batch.sequence());
            if (newest == null || !newest.append(batch)) {
                return false;
            }
        }
        if (this.dirty.isEmpty() || this.dirty.get(this.dirty.size() - 1) != newest) {
            this.dirty.add(newest);
        }
        this.last = batch.sequence();
        return true;
    }

    private @Nullable JournalSegment nextSegment(long sequence) {
        JournalSegment segment = this.pool.take();
        if (segment != null) {
            segment.begin(this.lane, sequence);
            this.segments.add(segment);
        }
        return segment;
    }

    /** The batch of that sequence; null when it is no longer, or not yet, here. */
    public @Nullable JournalEntries read(long sequence) {
        for (JournalSegment segment : this.segments) {
            if (sequence <= segment.last()) {
                return segment.read(sequence);
            }
        }
        return null;
    }

    /** Gives back the segments that hold nothing after that sequence. */
    public void freeThrough(long sequence) {
        JournalSegment oldest = this.segments.peekFirst();
        while (oldest != null && oldest.last() <= sequence && oldest.last() <= this.last) {
            this.segments.removeFirst();
            this.dirty.remove(oldest);
            this.pool.giveBack(oldest);
            oldest = this.segments.peekFirst();
        }
    }

    /** Makes room at the cost of what Redis has, but PostgreSQL perhaps not. False when nothing is that old. */
    public boolean dropOldest(long sequence) {
        JournalSegment oldest = this.segments.peekFirst();
        if (oldest == null || oldest.last() > sequence) {
            return false;
        }
        freeThrough(oldest.last());
        return true;
    }

    /**
     * Tells, from another thread, when the disk has everything that was appended so far.
     *
     * @param done takes what went wrong, or null
     */
    public void force(Completion done) {
        List<JournalSegment> written = List.copyOf(this.dirty);
        this.dirty.clear();
        this.pool.execute(() -> forceAll(written, done));
    }

    private static void forceAll(List<JournalSegment> written, Completion done) {
        RuntimeException failure = null;
        try {
            written.forEach(JournalSegment::force);
        } catch (UncheckedIOException ex) {
            failure = ex;
        }
        done.completed(failure);
    }

    /** Takes the end of a forcing. */
    @FunctionalInterface
    public interface Completion {

        void completed(@Nullable RuntimeException failure);
    }
}
