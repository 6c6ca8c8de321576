package news.everyday.stats.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import news.everyday.stats.config.JournalProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The journal of this pod's views: every batch is in here from before it goes to Redis until PostgreSQL has it, so that
 * it can be sent again when Redis was lost, and acknowledged when Redis is away.
 *
 * <p>Several pods may share a directory. Journals that a killed pod left there are taken over by whoever looks first.
 */
@Component
public final class ViewJournal implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ViewJournal.class);

    /** Names this start of this pod; sequences of another start never meet its marks. */
    private final String pod = UUID.randomUUID().toString().substring(0, 13);

    private final Path directory;

    private final JournalFolder folder;

    private final SegmentPool pool;

    private final JournalProperties properties;

    /**
     * @param database the address of PostgreSQL: views that were acknowledged for one database never go to another
     */
    ViewJournal(JournalProperties properties, @Value("${spring.r2dbc.url:}") String database) {
        this.properties = properties;
        this.directory = Path.of(properties.directory()).resolve(nameOf(database));
        try {
            this.folder = JournalFolder.create(this.directory.resolve(this.pod));
            this.pool = newPool(this.folder);
        } catch (IOException ex) {
            throw new UncheckedIOException(
                    "news.stats.journal.directory must be a directory that can be written: " + this.directory, ex);
        }
    }

    private SegmentPool newPool(JournalFolder folder) throws IOException {
        return new SegmentPool(
                folder.path(),
                (int) this.properties.segmentSize().toBytes(),
                this.properties.limit().toBytes(),
                folder.countSegments(),
                folder.nextNumber());
    }

    private static String nameOf(String database) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(database.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java runtime has SHA-256", ex);
        }
    }

    public String pod() {
        return this.pod;
    }

    public LaneJournal newLane(LaneName lane) {
        return new LaneJournal(lane, this.pool, List.of());
    }

    /** Bytes in use. */
    public long used() {
        return this.pool.used();
    }

    /** Takes over what pods left behind that run no more. Reads files: not on an event loop. */
    public List<LeftOverJournal> takeOver() {
        List<LeftOverJournal> found = new ArrayList<>();
        try (DirectoryStream<Path> pods = Files.newDirectoryStream(this.directory, JournalFolder::isJournal)) {
            for (Path path : pods) {
                takeOver(path, found);
            }
            JournalFolder.sweep(this.directory, Instant.now());
        } catch (IOException ex) {
            log.warn("Journals left behind can't be read now: {}", ex.toString());
        }
        return found;
    }

    private void takeOver(Path path, List<LeftOverJournal> found) throws IOException {
        JournalFolder left = path.equals(this.folder.path()) ? null : JournalFolder.lock(path);
        if (left != null) {
            open(left, found);
        }
    }

    /** One that can't be read is left for another try; it doesn't keep the others from being sent. */
    private void open(JournalFolder left, List<LeftOverJournal> found) {
        try {
            left.removeUnused();
            LeftOverJournal journal = LeftOverJournal.open(left, newPool(left));
            log.info(
                    "Took over the journal of pod {} with {} lanes",
                    left.pod(),
                    journal.lanes().size());
            found.add(journal);
        } catch (IOException ex) {
            log.error("The journal of pod {} can't be read: {}", left.pod(), ex.toString());
            left.close();
        }
    }

    /** What is in it stays for the next start. */
    @Override
    public void destroy() {
        this.pool.close();
        this.folder.close();
    }
}
