package news.everyday.article.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.everyday.article.answer.AnswerProperties;
import news.everyday.article.answer.SharedLoads;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.article.ArticleFilter;
import news.everyday.article.article.ArticleQueries;
import news.everyday.article.page.view.HotEntryView;
import news.everyday.article.page.view.HotView;
import news.everyday.article.stats.Board;
import news.everyday.article.stats.HotArticle;
import news.everyday.article.stats.HotList;
import news.everyday.defaults.feed.FeedListener;
import news.everyday.defaults.observability.RequestLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Hot lists with our own headlines and pictures. stats-service says how hot; only what is published here and now is shown,
 * so that a remembered list can't bring back a withdrawn article.
 */
@Component
class HotLists implements FeedListener {

    private static final Logger log = LoggerFactory.getLogger(HotLists.class);

    private final LivePanels panels;

    private final ArticleQueries articles;

    private final PageProperties properties;

    private final Ages ages;

    private final SharedLoads<Board, HotView> views;

    HotLists(
            LivePanels panels,
            ArticleQueries articles,
            PageProperties properties,
            AnswerProperties answers,
            Ticker ticker,
            Ages ages) {
        this.panels = panels;
        this.articles = articles;
        this.properties = properties;
        this.ages = ages;
        this.views = new SharedLoads<>(Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(answers.ttl().dividedBy(2)));
    }

    /** The board's first entries; unknown when it can't be found out. Never fails. */
    Mono<HotView> get(Board board, int entries) {
        return this.views
                .get(board, () -> load(board))
                .timeout(this.properties.ownTimeout())
                .doOnEach(RequestLog.onError((request, failure) -> report(board, request, failure)))
                .onErrorResume(failure -> Mono.just(unknown(board)))
                .map(view -> first(view, entries));
    }

    /** What was withdrawn leaves the lists at once. */
    @Override
    public void feedHasGrown() {
        this.views.forget();
    }

    private Mono<HotView> load(Board board) {
        return this.panels.hotList(board).flatMap(list -> published(board, list));
    }

    private static void report(Board board, ContextView request, Throwable failure) {
        RequestLog.about(request, log.atWarn())
                .log("The board {} can't be shown: {}", board.path(), failure.toString());
    }

    private static HotView unknown(Board board) {
        return new HotView(board.title(), false, List.of(), null);
    }

    private Mono<HotView> published(Board board, HotList list) {
        if (!list.isKnown()) {
            return Mono.just(unknown(board));
        }
        List<Long> ids = list.articles().stream().map(HotArticle::articleId).toList();
        if (ids.isEmpty()) {
            return Mono.just(viewOf(board, list, Map.of()));
        }
        return this.articles
                .listPublished(ArticleFilter.ofIds(ids), null, ids.size())
                .collect(Collectors.toMap(ArticleCard::id, Function.identity(), (a, b) -> a))
                .map(cards -> viewOf(board, list, cards));
    }

    private HotView viewOf(Board board, HotList list, Map<Long, ArticleCard> cards) {
        List<HotEntryView> entries = list.articles().stream()
                .flatMap(hot -> Stream.ofNullable(entryOf(board, hot, cards.get(hot.articleId()))))
                .toList();
        return new HotView(board.title(), true, entries, this.ages.ofStale(list.asOf()));
    }

    private static @Nullable HotEntryView entryOf(Board board, HotArticle hot, @Nullable ArticleCard card) {
        if (card == null) {
            return null;
        }
        String picture = ArticleViews.picture(card.leadPictureUrl());
        return new HotEntryView(
                Long.toString(card.id()),
                card.headline(),
                card.url(),
                picture,
                hot.views(),
                hot.score(),
                (board == Board.COMMENTED) ? HotEntryView.COMMENTS : HotEntryView.HEAT,
                hot.pinned());
    }

    private static HotView first(HotView view, int entries) {
        return new HotView(
                view.title(),
                view.known(),
                view.entries().stream().limit(entries).toList(),
                view.asOf());
    }
}
