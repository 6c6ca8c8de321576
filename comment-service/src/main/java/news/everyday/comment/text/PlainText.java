package news.everyday.comment.text;

import java.util.regex.Pattern;

/**
 * Makes plain text of what a reader typed or pasted. The result isn't HTML: whoever shows it escapes it. Dropping the
 * markup is courtesy to the other readers, and a second line of defence.
 */
public final class PlainText {

    /** Elements whose content is no text either. */
    private static final Pattern CODE =
            Pattern.compile("<(script|style)\\b[^>]*>.*?</\\1\\s*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** A tag, but not {@code 1<2}, {@code <3} or {@code a<b且c>d}. */
    private static final Pattern TAG =
            Pattern.compile("</?[a-zA-Z][a-zA-Z0-9:-]*(?:[\\s/][^<>]*)?>|<![a-zA-Z\\[][^<>]*>");

    private static final Pattern MANY_BLANK_LINES = Pattern.compile("\n{3,}");

    private static final Pattern SPACES_BEFORE_LINE_END = Pattern.compile("[ \\u3000]+\n");

    /** More than five marks on one letter serve to overrun the lines above and below (Zalgo). */
    private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{5})\\p{M}+");

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /** The text without markup, control and direction characters, trimmed; may be empty. */
    public static String of(String typed) {
        String text = withoutMarkup(withoutControls(typed));
        text = PILED_MARKS.matcher(text).replaceAll("$1");
        text = SPACES_BEFORE_LINE_END.matcher(text).replaceAll("\n");
        text = MANY_BLANK_LINES.matcher(text).replaceAll("\n\n");
        return text.strip();
    }

    /** Repeats until nothing is left to remove, so that {@code <scr<b>ipt>} doesn't become a tag by losing one. */
    private static String withoutMarkup(String text) {
        String before = text;
        String after = withoutTags(before);
        while (!after.equals(before)) {
            before = after;
            after = withoutTags(before);
        }
        return after;
    }

    private static String withoutTags(String text) {
        String rest = CODE.matcher(text).replaceAll("");
        rest = COMMENT.matcher(rest).replaceAll("");
        return TAG.matcher(rest).replaceAll("");
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(PlainText::isText)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The joiners stay, for emoji and for scripts that need them; marks of direction, which can turn a line over, go. */
    private static boolean isText(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n';
            case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
            case Character.SURROGATE, Character.PRIVATE_USE -> false;
            // Not simply refused: emoji younger than this Java are unassigned to it.
            case Character.UNASSIGNED -> !isNonCharacter(codePoint);
            default -> true;
        };
    }

    private static boolean isNonCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }
}
