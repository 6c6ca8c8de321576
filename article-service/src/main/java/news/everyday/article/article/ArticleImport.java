package news.everyday.article.article;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import news.everyday.article.article.ArticleTrail.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes over articles that were published elsewhere already, many in one transaction. */
@Service
public class ArticleImport {

    private final ArticleRepository articles;

    private final ArticleTrail trail;

    private final ArticleEvents events;

    private final Proofreader proofreader;

    private final TransactionalOperator transactions;

    private final Clock clock;

    ArticleImport(
            ArticleRepository articles,
            ArticleTrail trail,
            ArticleEvents events,
            Proofreader proofreader,
            TransactionalOperator transactions,
            Clock clock) {
        this.articles = articles;
        this.trail = trail;
        this.events = events;
        this.proofreader = proofreader;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All or none of them; the answer has their ids in the order in which they were sent. */
    public Mono<List<Long>> importAll(List<ArticleDraft> sent) {
        Mono<List<ArticleDraft>> drafts = Mono.fromCallable(
                        () -> sent.stream().map(this.proofreader::proofread).toList())
                .subscribeOn(Schedulers.parallel());
        return drafts.flatMap(this::publishAll)
                .map(articles -> articles.stream().map(Article::id).toList());
    }

    private Mono<List<Article>> publishAll(List<ArticleDraft> drafts) {
        return this.articles
                .nextIds(drafts.size())
                .collectList()
                .map(ids -> published(ids, drafts))
                .delayUntil(this.articles::insert)
                .delayUntil(articles ->
                        this.trail.sign(articles.stream().map(Step::imported).toList()))
                .delayUntil(this.events::announceAll)
                .as(this.transactions::transactional);
    }

    private List<Article> published(List<Long> ids, List<ArticleDraft> drafts) {
        Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
        return IntStream.range(0, drafts.size())
                .mapToObj(place -> Article.imported(ids.get(place), drafts.get(place), now))
                .toList();
    }
}
