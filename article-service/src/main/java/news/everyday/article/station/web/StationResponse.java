package news.everyday.article.station.web;

import news.everyday.article.station.RegionalStation;

/** A regional station (地方站) and its address. */
public record StationResponse(String code, String name, String regionCode, int position, String url) {

    public static StationResponse from(RegionalStation station) {
        return new StationResponse(
                station.code(), station.name(), station.regionCode(), station.position(), station.url());
    }
}
