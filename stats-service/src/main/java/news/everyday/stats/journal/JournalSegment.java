package news.everyday.stats.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file of fixed size that holds consecutive batches of one lane, mapped into memory: what was written survives the
 * process at once, and the machine once it is {@linkplain #force() forced}. Segments are used again, never unmapped.
 *
 * <p>Written and read by the lane's event loop only; forced by another thread.
 */
final class JournalSegment {

    /** Room for magic, loop, shard, number of shards and first sequence. */
    private static final int HEAD = 64;

    private static final int MAGIC = 0x4E565731;

    private final Path file;

    private final MappedByteBuffer content;

    private LaneName lane = LaneName.NONE;

    private long first;

    private long last;

    private int end;

    private long readSequence;

    private int readPosition;

    private JournalSegment(Path file, MappedByteBuffer content) {
        this.file = file;
        this.content = content;
    }

    /**
     * Makes a segment whose blocks are really there: a full disk is noticed now, not while a view is written. It appears
     * under its name in one step, so that whoever lists the folder sees all of it or nothing.
     */
    static JournalSegment create(Path file, int size) throws IOException {
        Path unfinished = file.resolveSibling("making-" + file.getFileName());
        try {
            MappedByteBuffer content = fill(unfinished, size);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return new JournalSegment(file, content);
        } catch (IOException ex) {
            Files.deleteIfExists(unfinished);
            throw ex;
        }
    }

    private static MappedByteBuffer fill(Path file, int size) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(size);
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
        }
    }

    /** Whether a lane wrote into it last, and didn't give it back. */
    static boolean isInUse(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer magic = ByteBuffer.allocate(Integer.BYTES);
            return channel.size() >= HEAD && channel.read(magic) == Integer.BYTES && magic.getInt(0) == MAGIC;
        }
    }

    /** Opens a segment that an earlier process left; null when it isn't in use, or isn't one. */
    static @Nullable JournalSegment open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() < HEAD || channel.size() > Integer.MAX_VALUE) {
                return null;
            }
            JournalSegment segment =
                    new JournalSegment(file, channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size()));
            return segment.readHead() ? segment : null;
        }
    }

    private boolean readHead() {
        if (this.content.getInt(0) != MAGIC) {
            return false;
        }
        this.lane = new LaneName(this.content.getInt(4), this.content.getInt(8), this.content.getInt(12));
        this.first = this.content.getLong(16);
        seekEnd();
        return true;
    }

    /** Walks to the last record that is whole. */
    private void seekEnd() {
        int position = HEAD;
        long sequence = this.first;
        int length = JournalRecord.lengthAt(this.content, position, sequence);
        while (length > 0 && JournalRecord.isWhole(this.content, position)) {
            position += length;
            length = JournalRecord.lengthAt(this.content, position, ++sequence);
        }
        this.last = sequence - 1;
        this.end = position;
        rewind();
    }

    /** Takes the segment into use for a lane. */
    void begin(LaneName lane, long first) {
        this.content.putInt(0, 0);
        this.content.putInt(HEAD, 0);
        this.content.putInt(4, lane.loop()).putInt(8, lane.shard()).putInt(12, lane.shards());
        this.content.putLong(16, first);
        this.content.putInt(0, MAGIC);
        this.lane = lane;
        this.first = first;
        this.last = first - 1;
        this.end = HEAD;
        rewind();
    }

    /** After a restart nobody looks into it again. */
    void release() {
        this.content.putInt(0, 0);
    }

    /** False when there is no room left. */
    boolean append(JournalEntries batch) {
        int size = JournalRecord.sizeOf(batch);
        if (size > this.content.capacity() - this.end) {
            return false;
        }
        JournalRecord.write(this.content, this.end, batch);
        this.end += size;
        this.last = batch.sequence();
        return true;
    }

    @Nullable
    JournalEntries read(long sequence) {
        if (sequence < this.first || sequence > this.last) {
            return null;
        }
        if (sequence < this.readSequence) {
            rewind();
        }
        while (this.readSequence < sequence) {
            this.readPosition += JournalRecord.lengthAt(this.content, this.readPosition, this.readSequence);
            this.readSequence++;
        }
        return JournalRecord.read(this.content, this.readPosition);
    }

    private void rewind() {
        this.readSequence = this.first;
        this.readPosition = HEAD;
    }

    /** Returns once the disk has everything that was written. */
    void force() {
        this.content.force();
    }

    Path file() {
        return this.file;
    }

    LaneName lane() {
        return this.lane;
    }

    long first() {
        return this.first;
    }

    long last() {
        return this.last;
    }

    static void delete(JournalSegment segment) throws IOException {
        Files.deleteIfExists(segment.file());
    }
}
