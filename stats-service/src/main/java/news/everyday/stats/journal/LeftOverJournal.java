package news.everyday.stats.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a pod that runs no more acknowledged and PostgreSQL may not have.
 *
 * @param lanes those of its lanes that have something; each is read by the event loop it is given to
 */
public final class LeftOverJournal {

    private final JournalFolder folder;

    private final SegmentPool pool;

    private final List<LaneJournal> lanes;

    private LeftOverJournal(JournalFolder folder, SegmentPool pool, List<LaneJournal> lanes) {
        this.folder = folder;
        this.pool = pool;
        this.lanes = lanes;
    }

    static LeftOverJournal open(JournalFolder folder, SegmentPool pool) throws IOException {
        List<LaneJournal> lanes = new ArrayList<>();
        for (Map.Entry<LaneName, List<JournalSegment>> lane : folder.segments().entrySet()) {
            lanes.add(new LaneJournal(lane.getKey(), pool, unbroken(lane.getValue())));
        }
        return new LeftOverJournal(folder, pool, lanes);
    }

    /** From the newest segment back, as far as one follows the other: what lies before was given back. */
    private static List<JournalSegment> unbroken(List<JournalSegment> segments) {
        int from = segments.size() - 1;
        while (from > 0
                && segments.get(from - 1).last() + 1 == segments.get(from).first()) {
            from--;
        }
        return segments.subList(from, segments.size());
    }

    public String pod() {
        return this.folder.pod();
    }

    public List<LaneJournal> lanes() {
        return this.lanes;
    }

    /** Once PostgreSQL has everything. */
    public void delete() throws IOException {
        this.pool.close();
        this.folder.delete();
    }

    /** Leaves it to the next start, or to another pod. */
    public void close() {
        this.pool.close();
        this.folder.close();
    }
}
