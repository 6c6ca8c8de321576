package news.everyday.article.page.web;

import java.util.List;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.channel.web.ChannelResponse;
import news.everyday.article.page.web.FrontPageResponse.PageLinkResponse;
import news.everyday.article.site.FriendLink;
import news.everyday.article.site.SiteCatalog;
import news.everyday.article.site.SiteSettings;
import news.everyday.article.station.StationCatalog;
import news.everyday.article.station.web.StationResponse;
import org.springframework.stereotype.Component;

/** What stands around every page, in the forms of the API. */
@Component
class SiteFrame {

    private final ChannelCatalog channels;

    private final StationCatalog stations;

    private final SiteCatalog site;

    SiteFrame(ChannelCatalog channels, StationCatalog stations, SiteCatalog site) {
        this.channels = channels;
        this.stations = stations;
        this.site = site;
    }

    List<ChannelResponse> channels() {
        return this.channels.list().stream().map(ChannelResponse::from).toList();
    }

    List<StationResponse> stations() {
        return this.stations.list().stream().map(StationResponse::from).toList();
    }

    List<FriendLink> friendLinks() {
        return this.site.friendLinks();
    }

    List<PageLinkResponse> pages() {
        return this.site.pages().stream()
                .map(page -> new PageLinkResponse(page.slug(), page.title(), page.url()))
                .toList();
    }

    SiteSettings settings() {
        return this.site.settings();
    }
}
