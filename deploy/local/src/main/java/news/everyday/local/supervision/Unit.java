package news.everyday.local.supervision;

import java.io.IOException;
import java.nio.file.Path;

/** Something that runs as one process: a replica of a service, or a store. */
public interface Unit {

    /** Its name among all units, e.g. {@code article-service} or {@code article-service-2}. */
    String name();

    /** Where it writes what it has to say. */
    Path log();

    /** Starts it, also again after a death; returns its process, which need not be ready yet. */
    Process start() throws IOException;

    /** Whether it does its work now; asked every few moments after a start. */
    boolean isReady();

    /** Ends it in good order, however long that takes; returns once it is gone. */
    void stop();
}
