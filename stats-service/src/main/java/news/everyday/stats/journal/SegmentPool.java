package news.everyday.stats.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The segments of a pod: makes them ahead, takes them back, never more than the limit. Any thread.
 *
 * <p>An event loop never waits for the disk here unless it uses segments up quicker than they are made.
 */
final class SegmentPool {

    private static final Logger log = LoggerFactory.getLogger(SegmentPool.class);

    private static final int SPARE = 2;

    private static final long PATIENCE_MILLIS = 250;

    private final Path folder;

    private final int segmentSize;

    private final int most;

    private final ArrayDeque<JournalSegment> free = new ArrayDeque<>();

    private final ExecutorService disk = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "view-journal");
        thread.setDaemon(true);
        return thread;
    });

    /** How many files there are, or are being made. */
    private int made;

    private int nextNumber;

    private boolean making;

    /**
     * @param existing how many segments an earlier process left in the folder
     * @param nextNumber larger than that of any of them
     */
    SegmentPool(Path folder, int segmentSize, long limit, int existing, int nextNumber) {
        this.folder = folder;
        this.made = existing;
        this.nextNumber = nextNumber;
        this.segmentSize = segmentSize;
        this.most = (int) Math.max(1, limit / segmentSize);
    }

    /** A segment to fill; null when the limit is reached, or the disk is full. */
    @Nullable
    JournalSegment take() {
        JournalSegment free = takeFree();
        JournalSegment segment = (free != null) ? free : make();
        refill();
        return segment;
    }

    /** Where no more may be made, the one in the making is waited for. */
    private synchronized @Nullable JournalSegment takeFree() {
        if (this.free.isEmpty() && this.making && this.made >= this.most) {
            awaitSpare();
        }
        return this.free.poll();
    }

    private void awaitSpare() {
        try {
            wait(PATIENCE_MILLIS);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void giveBack(JournalSegment segment) {
        segment.release();
        this.free.add(segment);
    }

    /** Without the lock while the disk works: nobody who only takes what is there waits for it. */
    private @Nullable JournalSegment make() {
        Path file = claim();
        if (file == null) {
            return null;
        }
        try {
            JournalSegment segment = JournalSegment.create(file, this.segmentSize);
            forceFolder();
            return segment;
        } catch (IOException ex) {
            log.error("The journal of views can't grow: {}", ex.toString());
            disclaim();
            return null;
        }
    }

    private synchronized @Nullable Path claim() {
        if (this.made >= this.most) {
            return null;
        }
        this.made++;
        return this.folder.resolve(JournalFolder.SEGMENT + this.nextNumber++);
    }

    private synchronized void disclaim() {
        this.made--;
    }

    /** A new file is only found again after a loss of power when its folder was written as well. */
    private void forceFolder() throws IOException {
        try (FileChannel folderChannel = FileChannel.open(this.folder)) {
            folderChannel.force(true);
        }
    }

    private synchronized void refill() {
        if (!this.making && this.free.size() < SPARE && this.made < this.most) {
            this.making = true;
            execute(this::makeSpare);
        }
    }

    private void makeSpare() {
        JournalSegment spare = make();
        synchronized (this) {
            this.making = false;
            notifyAll();
            if (spare != null) {
                this.free.add(spare);
                refill();
            }
        }
    }

    /** Bytes that are in use. */
    synchronized long used() {
        return (long) (this.made - this.free.size()) * this.segmentSize;
    }

    void execute(Runnable task) {
        try {
            this.disk.execute(task);
        } catch (RejectedExecutionException ex) {
            log.debug("The journal is closed");
        }
    }

    /** Returns when nothing is being written any more: who takes the folder over next has it to itself. */
    void close() {
        this.disk.shutdown();
        try {
            if (!this.disk.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("The journal of views is still being written");
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
