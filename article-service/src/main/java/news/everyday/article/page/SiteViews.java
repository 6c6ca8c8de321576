package news.everyday.article.page;

import java.util.List;
import java.util.stream.Stream;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.page.view.ContactView;
import news.everyday.article.page.view.LinkView;
import news.everyday.article.page.view.SiteView;
import news.everyday.article.site.SiteCatalog;
import news.everyday.article.site.SiteSettings;
import news.everyday.article.station.StationCatalog;
import org.springframework.stereotype.Component;

/** Gathers what stands around every page, from the catalogues in memory. */
@Component
class SiteViews {

    private final ChannelCatalog channels;

    private final StationCatalog stations;

    private final SiteCatalog site;

    private final Assets assets;

    private final PageProperties properties;

    SiteViews(
            ChannelCatalog channels,
            StationCatalog stations,
            SiteCatalog site,
            Assets assets,
            PageProperties properties) {
        this.channels = channels;
        this.stations = stations;
        this.site = site;
        this.assets = assets;
        this.properties = properties;
    }

    SiteView current() {
        SiteSettings settings = this.site.settings();
        return new SiteView(
                settings.name(),
                publicUrl(),
                this.assets.path(),
                this.channels.list().stream()
                        .map(channel -> new LinkView(channel.name(), channel.url()))
                        .toList(),
                this.stations.list().stream()
                        .map(station -> new LinkView(station.name(), station.url()))
                        .toList(),
                pages(),
                this.site.friendLinks().stream()
                        .map(friend -> LinkView.of(friend.name(), friend.url()))
                        .toList(),
                contact(settings));
    }

    /** Without a slash at its end. */
    String publicUrl() {
        String configured = this.site.settings().publicUrl();
        String url = configured.isEmpty() ? this.properties.publicUrl().toString() : configured;
        return url.replaceAll("/+$", "");
    }

    private List<LinkView> pages() {
        return this.site.pages().stream()
                .map(page -> new LinkView(page.title(), page.url()))
                .toList();
    }

    private static ContactView contact(SiteSettings settings) {
        List<String> records = Stream.of(
                        labelled("工信部:", settings.icpRecord()),
                        settings.publicSecurityRecord(),
                        labelled("信息网络传播视听节目许可证:", settings.audiovisualLicence()))
                .filter(record -> !record.isEmpty())
                .toList();
        return new ContactView(
                settings.address(),
                String.join(" ", settings.phones()),
                settings.email(),
                records,
                settings.aboutLines());
    }

    private static String labelled(String label, String value) {
        return (value.isEmpty() || value.contains(":")) ? value : label + value;
    }
}
