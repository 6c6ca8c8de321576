package news.everyday.article.page.view;

import java.util.List;

/**
 * What stands around every page: navigation, friend links (友情链接), contacts, record numbers (备案).
 *
 * @param publicUrl address of the site for the world, without a slash at the end
 * @param assets path under which this build's static files lie, e.g. {@code /assets/3f9a0c12}
 * @param channels the channels (频道) in the order of the navigation
 * @param stations the regional stations (地方站)
 * @param pages 关于我们, 免责声明, 联系我们
 */
public record SiteView(
        String name,
        String publicUrl,
        String assets,
        List<LinkView> channels,
        List<LinkView> stations,
        List<LinkView> pages,
        List<LinkView> friends,
        ContactView contact) {

    /** An absolute address for machines: canonical links, feeds, maps. */
    public String absolute(String path) {
        return path.startsWith("/") ? this.publicUrl + path : path;
    }
}
