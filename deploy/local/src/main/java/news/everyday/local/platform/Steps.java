package news.everyday.local.platform;

import java.util.LinkedHashSet;
import java.util.Set;

/** Counts what is up and names what is being started, for the line a person watches. */
final class Steps {

    private final PlatformListener listener;

    private final int total;

    private final Set<String> underWay = new LinkedHashSet<>();

    private int done;

    Steps(PlatformListener listener, int total) {
        this.listener = listener;
        this.total = total;
    }

    synchronized void begin(String name) {
        this.underWay.add(name);
        tell();
    }

    synchronized void done(String name) {
        this.underWay.remove(name);
        this.done++;
        tell();
    }

    private void tell() {
        String names = this.underWay.isEmpty() ? "" : ": " + String.join(", ", this.underWay);
        this.listener.progress("Starting (" + this.done + " of " + this.total + " ready)" + names);
    }
}
