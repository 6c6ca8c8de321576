package news.everyday.article.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import news.everyday.article.answer.AnswerCache;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.article.ArticleCursor;
import news.everyday.article.article.ArticleFilter;
import news.everyday.article.article.ArticleQueries;
import news.everyday.article.channel.Channel;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.page.view.HeadView;
import news.everyday.article.page.view.ListView;
import news.everyday.article.station.RegionalStation;
import news.everyday.article.station.StationCatalog;
import news.everyday.article.stats.Board;
import news.everyday.article.topic.Topic;
import news.everyday.article.topic.TopicQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists of articles: a channel, a station, a topic, a tag, a search. */
@Component
public class ListPages {

    private static final int HOT = 8;

    private static final int FOUND = 40;

    private static final String NOTHING_YET = "还没有发布的文章";

    private final ArticleQueries articles;

    private final ArticleViews views;

    private final ChannelCatalog channels;

    private final StationCatalog stations;

    private final TopicQueries topics;

    private final HotLists hotLists;

    private final AnswerCache cache;

    private final PageRenderer renderer;

    private final PageProperties properties;

    ListPages(
            ArticleQueries articles,
            ArticleViews views,
            ChannelCatalog channels,
            StationCatalog stations,
            TopicQueries topics,
            HotLists hotLists,
            AnswerCache cache,
            PageRenderer renderer,
            PageProperties properties) {
        this.articles = articles;
        this.views = views;
        this.channels = channels;
        this.stations = stations;
        this.topics = topics;
        this.hotLists = hotLists;
        this.cache = cache;
        this.renderer = renderer;
        this.properties = properties;
    }

    /** What a list is about, before its articles are read. */
    private record Heading(
            String title,
            @Nullable String intro,
            String path,
            ArticleFilter filter,
            @Nullable String feed) {

        String key(@Nullable ArticleCursor cursor) {
            return this.path + "?" + ((cursor != null) ? cursor.encode() : "");
        }

        /** A list's address, which may have a query already. */
        String next(ArticleCard last) {
            String mark = this.path.contains("?") ? "&" : "?";
            return this.path + mark + "cursor=" + ArticleCursor.after(last).encode();
        }
    }

    /** Empty when there is no such channel. */
    public Mono<PreparedAnswer> findChannel(String slug, @Nullable ArticleCursor cursor) {
        return Mono.justOrEmpty(this.channels.find(slug))
                .map(ListPages::heading)
                .flatMap(heading -> list(heading, cursor));
    }

    /** Empty when there is no such station. */
    public Mono<PreparedAnswer> findStation(String code, @Nullable ArticleCursor cursor) {
        return Mono.justOrEmpty(this.stations.find(code))
                .map(ListPages::heading)
                .flatMap(heading -> list(heading, cursor));
    }

    /** Empty when there is no such topic. */
    public Mono<PreparedAnswer> findTopic(String slug, @Nullable ArticleCursor cursor) {
        return this.topics.findTopic(slug).map(ListPages::heading).flatMap(heading -> list(heading, cursor));
    }

    /** Everything with a tag; never empty. */
    public Mono<PreparedAnswer> tagged(String tag, @Nullable ArticleCursor cursor) {
        String path = "/search?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
        return list(new Heading("标签:" + tag, null, path, ArticleFilter.ofTag(tag), null), cursor);
    }

    /** The newest that contain the words; never empty. Not kept: hardly two readers ask the same. */
    public Mono<PreparedAnswer> search(String words) {
        HeadView head = HeadView.of("搜索:" + words, "搜索结果", "/search").hidden();
        return this.articles
                .search(words, FOUND)
                .collectList()
                .map(cards ->
                        new ListView("搜索:" + words, List.of(), intro(cards), this.views.of(cards), null, "没有找到相关文章"))
                .flatMap(list -> render(head, list));
    }

    private static @Nullable String intro(List<ArticleCard> found) {
        return found.isEmpty() ? null : (found.size() < FOUND ? "共 " + found.size() + " 篇" : "最新的 " + FOUND + " 篇");
    }

    private static Heading heading(Channel channel) {
        return new Heading(
                channel.name(),
                null,
                channel.url(),
                ArticleFilter.ofChannel(channel.slug()),
                channel.url() + "/feed.xml");
    }

    private static Heading heading(RegionalStation station) {
        return new Heading(
                station.name(),
                null,
                station.url(),
                ArticleFilter.ofStation(station.code()),
                station.url() + "/feed.xml");
    }

    private static Heading heading(Topic topic) {
        return new Heading(topic.title(), topic.summary(), topic.url(), ArticleFilter.ofTopic(topic.slug()), null);
    }

    private Mono<PreparedAnswer> list(Heading heading, @Nullable ArticleCursor cursor) {
        return this.cache.get(heading.key(cursor), () -> load(heading, cursor));
    }

    /** One more than shown is read, to know whether there is a next page. */
    private Mono<PreparedAnswer> load(Heading heading, @Nullable ArticleCursor cursor) {
        return this.articles
                .listPublished(heading.filter(), cursor, this.properties.listSize() + 1)
                .collectList()
                .map(cards -> viewOf(heading, cards))
                .flatMap(list -> render(headOf(heading, cursor), list));
    }

    private ListView viewOf(Heading heading, List<ArticleCard> read) {
        int size = this.properties.listSize();
        List<ArticleCard> shown = read.stream().limit(size).toList();
        String next = (read.size() > size) ? heading.next(shown.get(size - 1)) : null;
        return new ListView(heading.title(), List.of(), heading.intro(), this.views.of(shown), next, NOTHING_YET);
    }

    private static HeadView headOf(Heading heading, @Nullable ArticleCursor cursor) {
        String description = (heading.intro() != null) ? heading.intro() : heading.title() + "的最新新闻";
        HeadView head = HeadView.of(heading.title(), description, heading.path());
        HeadView withFeed = (heading.feed() != null) ? head.withFeed(heading.feed()) : head;
        return (cursor != null) ? withFeed.hidden() : withFeed;
    }

    private Mono<PreparedAnswer> render(HeadView head, ListView list) {
        return this.hotLists
                .get(Board.TODAY, HOT)
                .map(hot -> this.renderer.render("list", head, Map.of("list", list, "hot", hot)));
    }
}
