package news.everyday.stats.ranking;

import java.util.List;
import news.everyday.stats.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a board is of: all, a channel's (频道), a station's (地方站), or those of a channel and station.
 *
 * @param channel slug, or null for every channel
 * @param station code, or null for every station
 */
public record BoardScope(@Nullable String channel, @Nullable String station) {

    static final String SITE = "site";

    /** Part of the key of the set that holds these articles (and, for a channel and station, more). */
    String name() {
        if (this.channel != null) {
            return "channel:" + this.channel;
        }
        return (this.station != null) ? "station:" + this.station : SITE;
    }

    /** The names of all sets that hold an article. */
    static List<String> namesOf(Article article) {
        String channel = new BoardScope(article.channel(), null).name();
        return (article.station() == null)
                ? List.of(SITE, channel)
                : List.of(SITE, channel, new BoardScope(null, article.station()).name());
    }

    /** Also keeps out an article that has moved to another channel since it was added. */
    boolean contains(Article article) {
        return (this.channel == null || this.channel.equals(article.channel()))
                && (this.station == null || this.station.equals(article.station()));
    }
}
