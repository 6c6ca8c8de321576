package news.everyday.stats.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
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

    /** What the names of segments begin with; a number follows. */
    static final String SEGMENT = "segment-";

    private static final String LOCK = "lock";

    /** Begins the names of folders that aren't there yet, or not any more. */
    private static final String HIDDEN = ".";

    /** Nobody takes that long to make or to remove a folder. */
    private static final Duration STALE = Duration.ofHours(1);

    private final Path path;

    private final FileChannel lockFile;

    private JournalFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder; it appears in one step and is ours from then on. */
    static JournalFolder create(Path path) throws IOException {
        Path unfinished = path.resolveSibling(HIDDEN + path.getFileName());
        Files.createDirectories(unfinished);
        FileChannel lockFile = tryLock(unfinished);
        if (lockFile == null) {
            throw new IOException("The journal " + path + " belongs to another process");
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        return new JournalFolder(path, lockFile);
    }

    /** Whether it may hold a journal. */
    static boolean isJournal(Path path) {
        return Files.isDirectory(path) && !path.getFileName().toString().startsWith(HIDDEN);
    }

    /** The folder, ours from now on; null while another process has it, or when it was just removed. */
    static @Nullable JournalFolder lock(Path path) throws IOException {
        FileChannel lockFile = tryLock(path);
        if (lockFile != null && !Files.exists(path.resolve(LOCK))) {
            lockFile.close();
            return null;
        }
        return (lockFile != null) ? new JournalFolder(path, lockFile) : null;
    }

    private static @Nullable FileChannel tryLock(Path path) throws IOException {
        FileChannel lockFile;
        try {
            lockFile = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (NoSuchFileException ex) {
            return null;
        }
        try {
            if (lockFile.tryLock() != null) {
                return lockFile;
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
        try (DirectoryStream<Path> files = Files.newDirectoryStream(this.path, SEGMENT + "*")) {
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

    /** Removes it with everything in it: first from sight, in one step, then from the disk. */
    void delete() throws IOException {
        Path gone = this.path.resolveSibling(HIDDEN + this.path.getFileName());
        Files.move(this.path, gone, StandardCopyOption.ATOMIC_MOVE);
        remove(gone);
        close();
    }

    /** Removes what a crash left of a folder that was being made or removed. */
    static void sweep(Path directory, Instant now) throws IOException {
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(directory, HIDDEN + "*")) {
            for (Path folder : hidden) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(STALE))) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException ex) {
            // another pod swept it
        }
        Files.deleteIfExists(folder);
    }

    /** Removes what holds no batches: spare segments, and those that were being made. */
    void removeUnused() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(this.path, "*" + SEGMENT + "*")) {
            for (Path file : files) {
                boolean unfinished = !file.getFileName().toString().startsWith(SEGMENT);
                if (unfinished || !JournalSegment.isInUse(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** How many segments there are, used or not. */
    int countSegments() throws IOException {
        return numbers().size();
    }

    /** A number that no segment has. */
    int nextNumber() throws IOException {
        return numbers().stream().mapToInt(number -> number + 1).max().orElse(0);
    }

    private List<Integer> numbers() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(this.path, SEGMENT + "*")) {
            for (Path file : files) {
                numbers.add(Integer.valueOf(file.getFileName().toString().substring(SEGMENT.length())));
            }
        }
        return numbers;
    }
}
