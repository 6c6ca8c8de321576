package news.everyday.article.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans and cuts plain text. */
public final class PlainText {

    /** Control characters, line breaks, blanks of all sorts, halves of characters. */
    private static final Pattern GAP = Pattern.compile("[\\p{Cc}\\p{Z}\\p{Cs}]+");

    private PlainText() {}

    /** One line: every gap becomes one blank, none is left at the ends. */
    public static String line(String text) {
        return GAP.matcher(text).replaceAll(" ").trim();
    }

    /** As {@link #line}; null when nothing is left. */
    public static @Nullable String lineOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = line(text);
        return line.isEmpty() ? null : line;
    }

    /** At most so many chars, the last an ellipsis if anything was cut; never half a character. */
    public static String shorten(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = length - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
