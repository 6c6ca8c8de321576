package news.everyday.local.supervision;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what supervision told. */
public final class RecordingListener implements SupervisionListener {

    public final List<String> reports = new CopyOnWriteArrayList<>();

    public final List<String> givenUp = new CopyOnWriteArrayList<>();

    final AtomicInteger changes = new AtomicInteger();

    @Override
    public void changed() {
        this.changes.incrementAndGet();
    }

    @Override
    public void reported(String line) {
        this.reports.add(line);
    }

    @Override
    public void gaveUp(Unit unit, String reason) {
        this.givenUp.add(unit.name() + ": " + reason);
    }
}
