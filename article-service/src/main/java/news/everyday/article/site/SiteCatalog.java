package news.everyday.article.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.everyday.article.catalog.CatalogProperties;
import news.everyday.article.catalog.ReloadedCatalog;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The site's settings, friend links and static pages, from memory. */
@Component
public class SiteCatalog extends ReloadedCatalog<SiteCatalog.Site> {

    private static final List<String> FIRST_PAGES = List.of("about", "disclaimer", "contact");

    private static final Comparator<StaticPage> PAGE_ORDER =
            Comparator.comparingInt(SiteCatalog::place).thenComparing(StaticPage::slug);

    private final SiteRepository repository;

    SiteCatalog(SiteRepository repository, CatalogProperties properties) {
        super(properties);
        this.repository = repository;
    }

    public SiteSettings settings() {
        return content().settings();
    }

    /** In the footer's order. */
    public List<FriendLink> friendLinks() {
        return content().friendLinks();
    }

    /** 关于我们, 免责声明, 联系我们, then the others by their slugs. */
    public List<StaticPage> pages() {
        return content().pages();
    }

    public Optional<StaticPage> findPage(String slug) {
        return pages().stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    private static int place(StaticPage page) {
        int place = FIRST_PAGES.indexOf(page.slug());
        return (place >= 0) ? place : FIRST_PAGES.size();
    }

    @Override
    protected Mono<Site> load() {
        return Mono.zip(
                        this.repository.getSettings(),
                        this.repository.listFriendLinks().collectList(),
                        this.repository.listPages().collectSortedList(PAGE_ORDER))
                .map(parts -> new Site(parts.getT1(), parts.getT2(), parts.getT3()));
    }

    /** Everything at one moment. */
    protected record Site(SiteSettings settings, List<FriendLink> friendLinks, List<StaticPage> pages) {}
}
