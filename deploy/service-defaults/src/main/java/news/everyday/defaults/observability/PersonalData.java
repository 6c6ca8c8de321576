package news.everyday.defaults.observability;

import java.util.regex.Pattern;

/**
 * What must not stand in a log, whoever put it into a message: e-mail addresses, tokens, mobile numbers and public
 * addresses of readers. Addresses of our own networks stay, as an operator needs them.
 *
 * <p>The text format applies the same expression by its pattern, {@code logging.pattern.console} in
 * {@code news-defaults.properties}; a test holds the two together.
 */
final class PersonalData {

    static final String MASK = "***";

    static final String EXPRESSION = "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
            + "|eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*"
            + "|(?<![\\w.-])1[3-9]\\d{9}(?![\\w.-])"
            + "|(?<![\\w.-])(?!(?:10|127|0|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.)"
            + "(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\w-]|\\.\\d)"
            + "|(?<![\\w:])[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4}(?![\\w:])";

    private static final Pattern PATTERN = Pattern.compile(EXPRESSION);

    private PersonalData() {}

    static String mask(String text) {
        return PATTERN.matcher(text).replaceAll(MASK);
    }
}
