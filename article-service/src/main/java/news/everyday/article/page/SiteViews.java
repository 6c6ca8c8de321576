package news.everyday.article.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.page.view.ContactView;
import news.everyday.article.page.view.LinkView;
import news.everyday.article.page.view.SiteView;
import news.everyday.article.site.SiteCatalog;
import news.everyday.article.site.SiteSettings;
import news.everyday.article.site.StaticPage;
import news.everyday.article.station.StationCatalog;
import org.springframework.stereotype.Component;

/** Gathers what stands around every page, from the catalogues in memory. */
@Component
class SiteViews {

    /** The order in which the portal names its static pages; others follow. */
    private static final List<String> PAGE_ORDER = List.of("about", "disclaimer", "contact");

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
                .sorted(Comparator.comparingInt(SiteViews::place).thenComparing(StaticPage::slug))
                .map(page -> new LinkView(page.title(), page.url()))
                .toList();
    }

    private static int place(StaticPage page) {
        int place = PAGE_ORDER.indexOf(page.slug());
        return (place >= 0) ? place : PAGE_ORDER.size();
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
