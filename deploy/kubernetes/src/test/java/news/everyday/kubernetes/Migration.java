package news.everyday.kubernetes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of a migration, without comments, texts and function bodies.
 *
 * @param contract whether it says that it takes away what nothing uses any more
 */
record Migration(List<String> statements, boolean contract) {

    private static final Pattern NOISE =
            Pattern.compile("(?s)\\$(\\w*)\\$.*?\\$\\1\\$|'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/");

    private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: \\S.+$");

    private static final Pattern CREATED =
            Pattern.compile("create (?:or replace )?(?:unlogged )?(?:table|function) (?:if not exists )?([\\w.]+).*");

    private static final List<Pattern> ALWAYS = patterns(
            "drop (table|view|materialized view|function|procedure|type|schema|sequence|column|trigger) .*",
            "truncate .*",
            "alter type .* rename .*");

    /** What may of course still be done to what the same migration created. */
    private static final List<Pattern> ON_EXISTING = patterns(
            "revoke .* on (?:table |function )?([\\w.]+).*",
            "alter table (?:if exists )?(?:only )?([\\w.]+) .*\\bdrop (?!constraint|not null|default)(column )?\\w+.*",
            "alter table (?:if exists )?(?:only )?([\\w.]+) .*\\brename\\b.*",
            "alter table (?:if exists )?(?:only )?([\\w.]+) .*\\b(set not null|drop default|(set data )?type \\w+).*",
            "alter table (?:if exists )?(?:only )?([\\w.]+) .*\\badd (constraint \\w+ )?(check|unique|primary key|foreign key|exclude)\\b.*",
            "create unique index (?:concurrently )?(?:if not exists )?\\w+ on (?:only )?([\\w.]+).*");

    private static final Pattern ADDED_OBLIGATION = Pattern.compile(
            "alter table (?:if exists )?(?:only )?([\\w.]+) .*\\badd (?!constraint)(?:column )?(?:(?!\\bdefault\\b|\\bgenerated\\b|, add).)*\\bnot null\\b(?!(?:(?!, add).)*\\b(?:default|generated)\\b).*");

    static Migration of(String sql) {
        String bare = NOISE.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
        List<String> statements = Arrays.stream(bare.split(";"))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
        return new Migration(statements, CONTRACT.matcher(sql).find());
    }

    /** Statements that the version before might not survive. */
    List<String> narrowings() {
        Set<String> created = this.statements.stream()
                .flatMap(statement -> CREATED.matcher(statement).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        return this.contract
                ? List.of()
                : this.statements.stream()
                        .filter(statement -> narrows(statement, created))
                        .toList();
    }

    private static boolean narrows(String statement, Set<String> created) {
        return ALWAYS.stream().anyMatch(pattern -> pattern.matcher(statement).matches())
                || Stream.concat(ON_EXISTING.stream(), Stream.of(ADDED_OBLIGATION))
                        .map(pattern -> pattern.matcher(statement))
                        .anyMatch(matcher -> matcher.matches() && !created.contains(matcher.group(1)));
    }

    private static List<Pattern> patterns(String... patterns) {
        return Arrays.stream(patterns).map(Pattern::compile).toList();
    }
}
