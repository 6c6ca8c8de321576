package news.everyday.local.platform;

import java.nio.file.Path;
import java.util.List;

/** Tells a person why the platform stops: the reason, the end of the log, and what to do where that is known. */
final class Explanation {

    private static final int LINES = 20;

    private static final int MOST_LETTERS = 300;

    private Explanation() {}

    static String of(String reason, Path log) {
        List<String> end = LogTail.of(log, LINES);
        StringBuilder text = new StringBuilder(reason + ". Everything is being stopped. The end of " + log + ":\n");
        end.forEach(line -> text.append("  ").append(shortened(line)).append('\n'));
        if (end.stream().anyMatch(line -> line.contains("checksum mismatch"))) {
            text.append("The stored data are of another version of the schema: deploy/local/up --fresh starts anew.\n");
        }
        return text.toString();
    }

    private static String shortened(String line) {
        return (line.length() > MOST_LETTERS) ? line.substring(0, MOST_LETTERS) + " …" : line;
    }
}
