package news.everyday.article.station;

/**
 * A regional station (地方站), the portal's local edition.
 *
 * @param code its name in URLs, in pinyin, e.g. {@code zhejiang}
 * @param name what readers see, e.g. 浙江
 * @param regionCode the region's six-digit code (行政区划代码), e.g. {@code 330000}
 * @param position its place in the list of stations, from 1
 */
public record RegionalStation(String code, String name, String regionCode, int position) {

    public String url() {
        return "/stations/" + this.code;
    }
}
