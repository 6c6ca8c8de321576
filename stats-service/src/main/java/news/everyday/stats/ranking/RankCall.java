package news.everyday.stats.ranking;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.counter.Delta;
import org.jspecify.annotations.Nullable;

/** Builds the arguments of {@code rank.lua}: every hour's weights once, then the deltas that refer to them. */
final class RankCall {

    /** The visitors of a day are asked for on that day, and kept one more for the stragglers. */
    private static final String VISITORS_KEPT_SECONDS = "172800";

    private final ArticleCatalogue articles;

    private final Instant now;

    private final List<BoardCell> cells;

    private final Map<Long, Integer> times = new LinkedHashMap<>();

    private final List<String> timeArguments = new ArrayList<>();

    private final List<String> deltaArguments = new ArrayList<>();

    private RankCall(ArticleCatalogue articles, Instant now) {
        this.articles = articles;
        this.now = now;
        this.cells = Board.allCells(now);
    }

    static List<String> arguments(List<Delta> deltas, ArticleCatalogue articles, Instant now) {
        RankCall call = new RankCall(articles, now);
        deltas.forEach(call::add);
        return call.toArguments();
    }

    private void add(Delta delta) {
        Integer time = this.times.get(delta.hour());
        if (time == null) {
            time = this.times.size() + 1;
            this.times.put(delta.hour(), time);
            addTime(delta.momentAsOf(this.now));
        }
        Article article = delta.isOfVisitors() ? null : this.articles.find(delta.articleId());
        boolean ranked = article != null && article.published();
        this.deltaArguments.add(delta.field());
        this.deltaArguments.add(time.toString());
        this.deltaArguments.add(ranked ? Long.toString(delta.articleId()) : "");
        this.deltaArguments.add(ranked ? article.channel() : "");
        this.deltaArguments.add(ranked ? stationOf(article) : "");
    }

    private static String stationOf(@Nullable Article article) {
        return (article == null) ? "" : Objects.requireNonNullElse(article.station(), "");
    }

    private void addTime(Instant at) {
        boolean today = NewsDay.of(at).equals(NewsDay.of(this.now));
        this.timeArguments.add(today ? DateTimeFormatter.BASIC_ISO_DATE.format(NewsDay.of(at)) : "");
        this.cells.forEach(cell -> this.timeArguments.add(Double.toString(cell.factor(at))));
    }

    private List<String> toArguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add(Integer.toString(this.cells.size()));
        arguments.add(Integer.toString(this.times.size()));
        arguments.add(VISITORS_KEPT_SECONDS);
        this.cells.forEach(cell -> arguments.add(cell.name()));
        arguments.addAll(this.timeArguments);
        arguments.addAll(this.deltaArguments);
        return arguments;
    }
}
