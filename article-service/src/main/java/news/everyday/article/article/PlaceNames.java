package news.everyday.article.article;

import news.everyday.article.channel.Channel;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.station.RegionalStation;
import news.everyday.article.station.StationCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What readers call the channel and the station of an article. */
@Component
public class PlaceNames {

    private final ChannelCatalog channels;

    private final StationCatalog stations;

    PlaceNames(ChannelCatalog channels, StationCatalog stations) {
        this.channels = channels;
        this.stations = stations;
    }

    /** E.g. 群众来信; a channel this replica hasn't loaded yet is called by its slug. */
    public String channelOf(Article article) {
        return this.channels.find(article.channelSlug()).map(Channel::name).orElse(article.channelSlug());
    }

    /** E.g. 吉林; null for national news. */
    public @Nullable String stationOf(Article article) {
        String code = article.stationCode();
        if (code == null) {
            return null;
        }
        return this.stations.find(code).map(RegionalStation::name).orElse(code);
    }
}
