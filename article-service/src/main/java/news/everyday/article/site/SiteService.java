package news.everyday.article.site;

import java.time.Clock;
import java.util.List;
import news.everyday.article.http.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Changes what the masthead, the footer and the static pages say; readers of this replica see it at once. */
@Service
public class SiteService {

    private final SiteRepository repository;

    private final SiteCatalog catalog;

    private final TransactionalOperator transactions;

    private final Clock clock;

    SiteService(SiteRepository repository, SiteCatalog catalog, TransactionalOperator transactions, Clock clock) {
        this.repository = repository;
        this.catalog = catalog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * New settings.
     *
     * @param settings their own version doesn't count
     * @param demanded the version they must replace, null for any
     */
    public Mono<SiteSettings> changeSettings(SiteSettings settings, @Nullable Long demanded) {
        return this.repository
                .getSettings()
                .map(current -> settings.withVersion(checked(demanded, current.version())))
                .flatMap(this.repository::updateSettings)
                .switchIfEmpty(Mono.error(SiteService::conflict))
                .delayUntil(changed -> this.catalog.reload());
    }

    /** These links instead of all there were. */
    public Mono<List<FriendLink>> replaceFriendLinks(List<FriendLink> links) {
        return this.repository
                .replaceFriendLinks(links)
                .as(this.transactions::transactional)
                .then(this.catalog.reload())
                .then(Mono.fromSupplier(this.catalog::friendLinks));
    }

    /**
     * A new page, or new content of one.
     *
     * @param page sanitised; its own version doesn't count
     * @param demanded the version it must replace, null for any
     */
    public Mono<StaticPage> savePage(StaticPage page, @Nullable Long demanded) {
        return this.repository
                .findPage(page.slug())
                .map(StaticPage::version)
                .defaultIfEmpty(0L)
                .map(current -> page.withVersion(checked(demanded, current)))
                .flatMap(checked -> this.repository.savePage(checked, this.clock.instant()))
                .switchIfEmpty(Mono.error(SiteService::conflict))
                .delayUntil(changed -> this.catalog.reload());
    }

    private static long checked(@Nullable Long demanded, long current) {
        EntityTags.check(demanded, current);
        return current;
    }

    private static OptimisticLockingFailureException conflict() {
        return new OptimisticLockingFailureException("Changed by someone else at the same moment");
    }
}
