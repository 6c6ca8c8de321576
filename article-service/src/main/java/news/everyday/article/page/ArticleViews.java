package news.everyday.article.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import news.everyday.article.article.Article;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.page.view.ArticleView;
import news.everyday.article.page.view.CardView;
import news.everyday.article.page.view.LinkView;
import news.everyday.article.page.view.MomentView;
import news.everyday.article.station.StationCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of articles what the templates show. */
@Component
class ArticleViews {

    private static final Pattern IMAGE = Pattern.compile("<img\\b", Pattern.CASE_INSENSITIVE);

    private final ChannelCatalog channels;

    private final StationCatalog stations;

    ArticleViews(ChannelCatalog channels, StationCatalog stations) {
        this.channels = channels;
        this.stations = stations;
    }

    ArticleView of(Article article) {
        return new ArticleView(
                Long.toString(article.id()),
                article.headline(),
                article.kicker(),
                article.byline(),
                Objects.requireNonNullElse(article.byline(), ""),
                article.source(),
                Objects.requireNonNullElse(article.responsibleEditor(), ""),
                publishedAt(article),
                moment(article.correctedAt()),
                channelOf(article),
                stationOf(article),
                article.tags().stream().map(ArticleViews::tag).toList(),
                leadPicture(article),
                article.bodyHtml(),
                article.commentsOpen());
    }

    CardView of(ArticleCard card) {
        return new CardView(
                Long.toString(card.id()),
                card.headline(),
                card.summary(),
                card.url(),
                picture(card.leadPictureUrl()),
                card.source(),
                new LinkView(card.channelName(), "/channels/" + card.channelSlug()),
                MomentView.of(card.publishedAt()));
    }

    List<CardView> of(List<ArticleCard> cards) {
        return cards.stream().map(this::of).toList();
    }

    private static MomentView publishedAt(Article article) {
        return MomentView.of(Objects.requireNonNullElse(article.publishedAt(), article.createdAt()));
    }

    private static @Nullable MomentView moment(@Nullable Instant at) {
        return (at != null) ? MomentView.of(at) : null;
    }

    private LinkView channelOf(Article article) {
        return this.channels
                .find(article.channelSlug())
                .map(channel -> new LinkView(channel.name(), channel.url()))
                .orElseGet(() -> new LinkView(article.channelSlug(), "/channels/" + article.channelSlug()));
    }

    private @Nullable LinkView stationOf(Article article) {
        String code = article.stationCode();
        if (code == null) {
            return null;
        }
        return this.stations
                .find(code)
                .map(station -> new LinkView(station.name(), station.url()))
                .orElse(null);
    }

    private static LinkView tag(String tag) {
        return new LinkView(tag, "/search?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8));
    }

    /** The lead picture stands above a body that has no picture of its own; else it would often be shown twice. */
    private static @Nullable String leadPicture(Article article) {
        return IMAGE.matcher(article.bodyHtml()).find() ? null : picture(article.leadPictureUrl());
    }

    /** Null for an address that isn't a path or http(s). */
    static @Nullable String picture(@Nullable String url) {
        if (url == null || LinkView.of("", url).url().equals("#")) {
            return null;
        }
        return url;
    }
}
