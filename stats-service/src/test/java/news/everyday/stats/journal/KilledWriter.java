package news.everyday.stats.journal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import news.everyday.stats.config.JournalProperties;
import org.springframework.util.unit.DataSize;

/** A pod that does nothing but write its journal, until it is killed; says after each batch up to where it was acknowledged. */
public final class KilledWriter {

    static final int BATCH = 3;

    /** What is older than that PostgreSQL has, as it were. */
    static final int KEPT = 40;

    private KilledWriter() {}

    /** @param arguments the directory */
    public static void main(String... arguments) throws IOException {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        ViewJournal journal = open(Path.of(arguments[0]));
        LaneJournal lane = journal.newLane(new LaneName(0, 0, 1));
        for (long sequence = 1; ; sequence++) {
            if (lane.append(new Batch(sequence, BATCH))) {
                out.write((sequence + "\n").getBytes());
            } else {
                sequence--;
            }
            lane.freeThrough(sequence - KEPT);
        }
    }

    static ViewJournal open(Path directory) {
        JournalProperties properties =
                new JournalProperties(directory.toString(), DataSize.ofKilobytes(64), DataSize.ofBytes(512));
        return new ViewJournal(properties, "database");
    }
}
