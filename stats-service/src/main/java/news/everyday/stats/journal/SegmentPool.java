package news.everyday.stats.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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

    private final Path folder;

    private final int segmentSize;

    private final int most;

    private final ArrayDeque<JournalSegment> free = new ArrayDeque<>();

    private final ExecutorService disk = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "view-journal");
        thread.setDaemon(true);
        return thread;
    });

    private int made;

    private boolean making;

    SegmentPool(Path folder, int segmentSize, long limit) {
        this.folder = folder;
        this.segmentSize = segmentSize;
        this.most = (int) Math.max(1, limit / segmentSize);
    }

    /** A segment to fill; null when the limit is reached, or the disk is full. */
    synchronized @Nullable JournalSegment take() {
        JournalSegment segment = this.free.isEmpty() ? make() : this.free.remove();
        refill();
        return segment;
    }

    synchronized void giveBack(JournalSegment segment) {
        segment.release();
        this.free.add(segment);
    }

    private synchronized @Nullable JournalSegment make() {
        if (this.made >= this.most) {
            return null;
        }
        try {
            JournalSegment segment =
                    JournalSegment.create(this.folder.resolve("segment-" + this.made), this.segmentSize);
            this.made++;
            forceFolder();
            return segment;
        } catch (IOException ex) {
            log.error("The journal of views can't grow: {}", ex.toString());
            return null;
        }
    }

    /** A new file is only found again after a loss of power when its folder was written as well. */
    private void forceFolder() throws IOException {
        try (FileChannel folderChannel = FileChannel.open(this.folder)) {
            folderChannel.force(true);
        }
    }

    private void refill() {
        if (!this.making && this.free.size() < SPARE && this.made < this.most) {
            this.making = true;
            execute(this::makeSpare);
        }
    }

    private void makeSpare() {
        JournalSegment spare = make();
        synchronized (this) {
            this.making = false;
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

    void close() {
        this.disk.shutdown();
    }
}
