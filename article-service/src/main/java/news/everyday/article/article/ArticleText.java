package news.everyday.article.article;

import org.jspecify.annotations.Nullable;

/** Cleans and cuts text. */
final class ArticleText {

    private ArticleText() {}

    /** One line: control characters and line breaks become blanks, runs of blanks one, none at the ends. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Z}]+", " ").trim();
    }

    /** As {@link #line}; null when nothing is left. */
    static @Nullable String lineOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = line(text);
        return line.isEmpty() ? null : line;
    }

    /** At most so many chars, the last an ellipsis if anything was cut; never half a character. */
    static String shorten(String text, int length) {
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
