package news.everyday.stats.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one start of one pod. Its lock is held as long as the process lives, so that nobody takes a living pod's
 * journal for one that was left behind.
 */
final class JournalFolder {

    private static final String LOCK = "lock";

    private final Path path;

    private final FileChannel lockFile;

    private JournalFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static JournalFolder create(Path path) throws IOException {
        Files.createDirectories(path);
        JournalFolder folder = lock(path);
        if (folder == null) {
            throw new IOException("The journal " + path + " belongs to another process");
        }
        return folder;
    }

    /** The folder, ours from now on; null while another process has it, or when it was just removed. */
    static @Nullable JournalFolder lock(Path path) throws IOException {
        FileChannel lockFile =
                FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = lockFile.tryLock();
            if (lock != null) {
                return new JournalFolder(path, lockFile);
            }
        } catch (OverlappingFileLockException ex) {
            // another context of this very process has it
        }
        lockFile.close();
        return null;
    }

    Path path() {
        return this.path;
    }

    /** The pod that it was made for. */
    String pod() {
        return this.path.getFileName().toString();
    }

    /** What is in here, by lane, oldest first. */
    Map<LaneName, List<JournalSegment>> segments() throws IOException {
        Map<LaneName, List<JournalSegment>> lanes =
                new TreeMap<>(Comparator.comparingInt(LaneName::loop).thenComparingInt(LaneName::shard));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(this.path, "segment-*")) {
            for (Path file : files) {
                JournalSegment segment = JournalSegment.open(file);
                if (segment != null && segment.last() >= segment.first()) {
                    lanes.computeIfAbsent(segment.lane(), lane -> new ArrayList<>())
                            .add(segment);
                }
            }
        }
        lanes.values().forEach(segments -> segments.sort(Comparator.comparingLong(JournalSegment::first)));
        return lanes;
    }

    /** Gives the folder up; what is in it stays. */
    void close() {
        try {
            this.lockFile.close();
        } catch (IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }

    /** Removes it with everything in it; the lock goes last. */
    void delete() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(this.path, "segment-*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(this.path.resolve(LOCK));
        Files.deleteIfExists(this.path);
        close();
    }
}
