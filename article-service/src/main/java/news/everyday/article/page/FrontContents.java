package news.everyday.article.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.article.ArticleFilter;
import news.everyday.article.article.ArticleQueries;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.page.FrontContent.Block;
import news.everyday.article.page.FrontContent.Headlines;
import news.everyday.article.page.view.HotView;
import news.everyday.article.stats.Board;
import news.everyday.article.topic.TopicQueries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what the front page holds: three queries, and the hot list. */
@Component
public class FrontContents {

    private static final int NEWEST = 60;

    private static final int BLOCK = 6;

    private static final int TOPICS = 6;

    private static final int HOT = 10;

    private final ArticleQueries articles;

    private final ChannelCatalog channels;

    private final TopicQueries topics;

    private final HotLists hotLists;

    FrontContents(ArticleQueries articles, ChannelCatalog channels, TopicQueries topics, HotLists hotLists) {
        this.articles = articles;
        this.channels = channels;
        this.topics = topics;
        this.hotLists = hotLists;
    }

    /** Never empty; an error only when our own database can't be read. */
    public Mono<FrontContent> load() {
        return Mono.zip(headlines(), blocks(), this.topics.listTopics(TOPICS).collectList(), hot())
                .map(parts -> new FrontContent(parts.getT1(), parts.getT2(), parts.getT3(), parts.getT4()));
    }

    private Mono<Headlines> headlines() {
        return this.articles
                .listPublished(ArticleFilter.all(), null, NEWEST)
                .collectList()
                .map(Headlines::from);
    }

    private Mono<List<Block>> blocks() {
        return this.articles
                .listNewestByChannel(BLOCK)
                .collect(Collectors.groupingBy(ArticleCard::channelSlug))
                .map(this::inOrderOfTheNavigation);
    }

    private List<Block> inOrderOfTheNavigation(Map<String, List<ArticleCard>> byChannel) {
        return this.channels.list().stream()
                .flatMap(channel ->
                        Stream.ofNullable(byChannel.get(channel.slug())).map(cards -> new Block(channel, cards)))
                .toList();
    }

    private Mono<HotView> hot() {
        return this.hotLists.get(Board.TODAY, HOT);
    }
}
