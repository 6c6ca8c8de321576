package news.everyday.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sections of {@code RESULTS.md} after its first table: each is made by a run of its own, and kept by the others. */
final class ResultsSections {

    private static final String START = "\n## ";

    private ResultsSections() {}

    /** All sections of a file; empty when it isn't there or has none. */
    static String of(Path file) throws IOException {
        String content = Files.exists(file) ? Files.readString(file) : "";
        int first = content.indexOf(START);
        return (first < 0) ? "" : content.substring(first);
    }

    /** Writes one section, in the place of the last one with that heading. */
    static void replace(Path file, String heading, String text) throws IOException {
        String content = Files.exists(file) ? Files.readString(file) : "# Results\n";
        Files.writeString(file, with(content, heading, text));
    }

    static String with(String content, String heading, String text) {
        String section = START + heading + "\n\n" + text.strip() + "\n";
        int from = content.indexOf(START + heading + "\n");
        if (from < 0) {
            return content.stripTrailing() + "\n" + section;
        }
        int to = content.indexOf(START, from + 1);
        return content.substring(0, from) + section + ((to < 0) ? "" : content.substring(to));
    }
}
