package news.everyday.article.site;

import java.util.List;
import java.util.Optional;
import news.everyday.article.catalog.CatalogProperties;
import news.everyday.article.catalog.ReloadedCatalog;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The site's settings, friend links and static pages, from memory. */
@Component
public class SiteCatalog extends ReloadedCatalog<SiteCatalog.Site> {

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

    /** By their slugs. */
    public List<StaticPage> pages() {
        return content().pages();
    }

    public Optional<StaticPage> findPage(String slug) {
        return pages().stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    @Override
    protected Mono<Site> load() {
        return Mono.zip(
                        this.repository.getSettings(),
                        this.repository.listFriendLinks().collectList(),
                        this.repository.listPages().collectList())
                .map(parts -> new Site(parts.getT1(), parts.getT2(), parts.getT3()));
    }

    /** Everything at one moment. */
    protected record Site(SiteSettings settings, List<FriendLink> friendLinks, List<StaticPage> pages) {}
}
