package news.everyday.article.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@ArticleServiceTest
class ArticleQueriesIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private ArticleQueries queries;

    @Autowired
    private Newsroom newsroom;

    @Test
    void recommendsWhatHasMostInCommonFirst() {
        String sameChannel = publish("calligraphy", "gansu", List.of());
        String sameStation = publish("technology", "ningxia", List.of());
        String sameTags = publish("health", "hainan", List.of("雾凇", "冰雪"));
        String withdrawn = publish("calligraphy", "ningxia", List.of("雾凇"));
        this.newsroom.withdraw(withdrawn);
        String id = publish("calligraphy", "ningxia", List.of("雾凇", "冰雪"));

        Article article = this.queries.findPublished(Long.parseLong(id)).block(SOON);

        assertThat(idsOf(this.queries.listRecommended(article, 3))).containsExactly(sameTags, sameStation, sameChannel);
    }

    @Test
    void recommendsForAnArticleWithoutStationOrTags() {
        String other = publish("in-depth", null, List.of());
        String id = publish("in-depth", null, List.of());

        Article article = this.queries.findPublished(Long.parseLong(id)).block(SOON);

        assertThat(idsOf(this.queries.listRecommended(article, 5))).containsExactly(other);
    }

    @Test
    void listsTheNewestOfEveryChannel() {
        List<String> letters = Stream.generate(() -> publish("case-law", "gansu", List.of()))
                .limit(3)
                .toList();
        String other = publish("maritime", null, List.of());

        List<ArticleCard> newest =
                this.queries.listNewestByChannel(2).collectList().block(SOON);

        assertThat(newest)
                .filteredOn(card -> card.channelSlug().equals("case-law"))
                .extracting(card -> Long.toString(card.id()))
                .containsExactly(letters.get(2), letters.get(1));
        assertThat(newest)
                .filteredOn(card -> card.channelSlug().equals("maritime"))
                .extracting(card -> Long.toString(card.id()))
                .containsExactly(other);
    }

    @Test
    void findsTextInHeadlineAndSummary() {
        Map<String, Object> request = ArticleFixtures.letterWith("headline", "白音图草原首场大雪 ABC 如期而至");
        request.put("summary", "三百座“暖圈”提前备好草料，增收100%");
        String id = this.newsroom.publish(request);
        this.newsroom.draft(request);

        assertThat(idsOf(this.queries.search("白音图草原", 10))).containsExactly(id);
        assertThat(idsOf(this.queries.search(" abc ", 10))).containsExactly(id);
        assertThat(idsOf(this.queries.search("暖圈", 10))).containsExactly(id);
        assertThat(idsOf(this.queries.search("100%", 10))).containsExactly(id);
    }

    @Test
    void takesSearchSignsForText() {
        this.queries
                .search("%_\\\u0000'", 10)
                .as(StepVerifier::create)
                .expectComplete()
                .verify(SOON);
        this.queries
                .search(" \u3000", 10)
                .as(StepVerifier::create)
                .expectComplete()
                .verify(SOON);
    }

    private String publish(String channel, @org.jspecify.annotations.Nullable String station, List<String> tags) {
        Map<String, Object> request = ArticleFixtures.letterWith("channel", channel);
        request.put("station", station);
        request.put("tags", tags);
        return this.newsroom.publish(request);
    }

    private static List<String> idsOf(Flux<ArticleCard> cards) {
        return cards.map(card -> Long.toString(card.id())).collectList().block(SOON);
    }
}
