package news.everyday.stats.series;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a series is of.
 *
 * @param value an article's id, a channel's slug (频道), a station's code (地方站); empty for the site
 */
public record SeriesScope(Kind kind, String value) {

    private static final Pattern TEXT =
            Pattern.compile("site|article:([1-9][0-9]{0,17})|channel:([a-z0-9-]{1,64})|station:([a-z0-9-]{1,64})");

    /** Reads {@code site}, {@code article:42}, {@code channel:society} or {@code station:jilin}; empty for anything else. */
    public static Optional<SeriesScope> parse(String text) {
        Matcher scope = TEXT.matcher(text);
        if (!scope.matches()) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        return Optional.of(
                (colon < 0)
                        ? new SeriesScope(Kind.SITE, "")
                        : new SeriesScope(kind(text.substring(0, colon)), text.substring(colon + 1)));
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    public long articleId() {
        return Long.parseLong(this.value);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        String name = this.kind.name().toLowerCase(java.util.Locale.ROOT);
        return (this.kind == Kind.SITE) ? name : name + ":" + this.value;
    }

    /** The part of the site. */
    public enum Kind {
        SITE,
        CHANNEL,
        STATION,
        ARTICLE
    }
}
