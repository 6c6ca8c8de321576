package news.everyday.article.page.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.article.web.ArticleCardResponse;
import news.everyday.article.channel.web.ChannelResponse;
import news.everyday.article.page.FrontContent;
import news.everyday.article.page.FrontContent.Block;
import news.everyday.article.page.FrontContent.Headlines;
import news.everyday.article.page.view.HotEntryView;
import news.everyday.article.page.view.HotView;
import news.everyday.article.site.FriendLink;
import news.everyday.article.site.SiteSettings;
import news.everyday.article.station.web.StationResponse;
import news.everyday.article.topic.web.TopicResponse;
import org.jspecify.annotations.Nullable;

/**
 * The front page (首页), block by block.
 *
 * @param site the portal's name, contacts and record numbers
 * @param channels the navigation
 * @param lead the first article; absent when nothing is published
 * @param beside two more with pictures
 * @param headlines the articles beside the first
 * @param pictures articles with pictures (图片新闻)
 * @param blocks the newest of each channel that has any
 * @param topics the topics (专题) changed last
 * @param pages 关于我们, 免责声明, 联系我们
 */
record FrontPageResponse(
        SiteSettings site,
        List<ChannelResponse> channels,
        @Nullable ArticleCardResponse lead,
        List<ArticleCardResponse> beside,
        List<ArticleCardResponse> headlines,
        List<ArticleCardResponse> pictures,
        List<BlockResponse> blocks,
        HotListResponse hot,
        List<TopicResponse> topics,
        List<StationResponse> stations,
        List<FriendLink> friendLinks,
        List<PageLinkResponse> pages) {

    static FrontPageResponse from(FrontContent content, SiteFrame frame) {
        Headlines headlines = content.headlines();
        return new FrontPageResponse(
                frame.settings(),
                frame.channels(),
                cards(headlines.lead()).stream().findFirst().orElse(null),
                cards(headlines.beside()),
                cards(headlines.others()),
                cards(headlines.pictures()),
                content.blocks().stream().map(BlockResponse::from).toList(),
                HotListResponse.from(content.hot()),
                content.topics().stream().map(TopicResponse::from).toList(),
                frame.stations(),
                frame.friendLinks(),
                frame.pages());
    }

    private static List<ArticleCardResponse> cards(List<ArticleCard> cards) {
        return cards.stream().map(ArticleCardResponse::from).toList();
    }

    /** The newest of one channel. */
    record BlockResponse(ChannelResponse channel, List<ArticleCardResponse> items) {

        static BlockResponse from(Block block) {
            return new BlockResponse(ChannelResponse.from(block.channel()), cards(block.articles()));
        }
    }

    /**
     * Today's hot list (今日热点).
     *
     * @param known false when it could not be found out, which isn't the same as empty
     * @param asOf when it was so, if that is longer ago than readers would think
     */
    record HotListResponse(
            String title, boolean known, @Nullable OffsetDateTime asOf, List<HotEntryResponse> items) {

        static HotListResponse from(HotView hot) {
            List<HotEntryResponse> items = IntStream.range(0, hot.entries().size())
                    .mapToObj(place ->
                            HotEntryResponse.from(place + 1, hot.entries().get(place)))
                    .toList();
            OffsetDateTime asOf = (hot.asOf() != null) ? hot.asOf().at() : null;
            return new HotListResponse(hot.title(), hot.known(), asOf, items);
        }
    }

    /**
     * A place in the hot list.
     *
     * @param views absent when they aren't known
     * @param score heat (热度), absent when it isn't known
     */
    record HotEntryResponse(
            int rank,
            String articleId,
            String headline,
            String url,
            @Nullable String pictureUrl,
            @Nullable Long views,
            @Nullable Double score) {

        static HotEntryResponse from(int rank, HotEntryView entry) {
            return new HotEntryResponse(
                    rank,
                    entry.articleId(),
                    entry.headline(),
                    entry.url(),
                    entry.picture(),
                    entry.views(),
                    entry.heat());
        }
    }

    /** A static page and its address. */
    record PageLinkResponse(String slug, String title, String url) {}
}
