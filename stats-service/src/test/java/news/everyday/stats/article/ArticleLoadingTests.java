package news.everyday.stats.article;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class ArticleLoadingTests {

    private final ArticleCatalogue catalogue = new ArticleCatalogue();

    @Test
    void keepsWhoAsksEarlyWaiting() {
        StepVerifier.create(this.catalogue.whenLoaded())
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(50))
                .then(this.catalogue::markLoaded)
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void keepsNobodyWaitingOnceItIsLoaded() {
        this.catalogue.markLoaded();

        StepVerifier.create(this.catalogue.whenLoaded()).expectComplete().verify(Duration.ofSeconds(5));
    }
}
