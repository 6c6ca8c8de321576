package news.everyday.stats.series.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of CSV (RFC 4180) that a spreadsheet takes for what it is. Text that begins like a formula gets an apostrophe in
 * front, also where the sign is a full-width one, or an article's headline could run commands on an editor's machine.
 */
final class CsvLine {

    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    static String of(String... cells) {
        return Stream.of(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = startsLikeAFormula(text) ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean startsLikeAFormula(String text) {
        String visible = text.stripLeading();
        return !text.isEmpty()
                && (FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0
                        || (!visible.isEmpty() && FORMULA_SIGNS.indexOf(visible.charAt(0)) >= 0));
    }
}
