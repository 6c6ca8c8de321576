package news.everyday.article.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ArticleServiceTest
class ArticleListIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Test
    void goesThroughAChannelPageByPageNewestFirst() {
        List<String> newestFirst = publishSevenOf("poetry");

        List<String> seen = new ArrayList<>();
        JsonNode page = list("/api/v1/articles?channel=poetry&limit=3");
        seen.addAll(idsOf(page));
        page = list("/api/v1/articles?channel=poetry&limit=3&cursor="
                + page.get("next").asString());
        seen.addAll(idsOf(page));
        page = list("/api/v1/articles?channel=poetry&limit=3&cursor="
                + page.get("next").asString());
        seen.addAll(idsOf(page));

        assertThat(seen).isEqualTo(newestFirst);
        assertThat(page.has("next")).isFalse();
    }

    /** Three pairs share a second, so that the id must decide. */
    private List<String> publishSevenOf(String channel) {
        List<String> ids = IntStream.range(0, 7)
                .mapToObj(i -> {
                    Map<String, Object> request = ArticleFixtures.letterWith("channel", channel);
                    request.put("publishedAt", "2026-11-01T08:00:0" + (i / 2) + "+08:00");
                    return this.newsroom.publish(request);
                })
                .toList();
        List<String> newestFirst = new ArrayList<>(ids);
        java.util.Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Test
    void filtersByStationAndTagTogether() {
        Map<String, Object> wanted = ArticleFixtures.letterWith("station", "qinghai");
        wanted.put("tags", List.of("牧区", "天气"));
        String id = this.newsroom.publish(wanted);
        this.newsroom.publish(ArticleFixtures.letterWith("station", "qinghai"));
        this.newsroom.publish(ArticleFixtures.letterWith("tags", List.of("牧区")));

        assertThat(idsOf(list("/api/v1/articles?station=qinghai&tag=牧区"))).containsExactly(id);
    }

    @Test
    void keepsTheOrderOfTheIds() {
        String one = this.newsroom.publish(ArticleFixtures.letter());
        String two = this.newsroom.publish(ArticleFixtures.letter());
        String draft = this.newsroom.draft(ArticleFixtures.letter());

        assertThat(idsOf(list("/api/v1/articles?ids=" + two + "," + draft + "," + one)))
                .containsExactly(two, one);
    }

    @Test
    void showsACardsNamesAndNothingOfTheBody() {
        String id = this.newsroom.publish(ArticleFixtures.letterWith("station", null));

        get("/api/v1/articles?ids=" + id)
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=5, public, stale-while-revalidate=30")
                .expectBody()
                .jsonPath("$.items[0].channelName")
                .isEqualTo("群众来信")
                .jsonPath("$.items[0].station")
                .doesNotExist()
                .jsonPath("$.items[0].publishedAt")
                .isEqualTo("2025-02-08T12:59:12+08:00")
                .jsonPath("$.items[0].body")
                .doesNotExist()
                .jsonPath("$.items[0].status")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=many",
                "cursor=made-up",
                "channel=no-such-channel",
                "station=atlantis",
                "ids=1,x",
                "topic=%00",
                "status=SECRET"
            })
    void refusesParametersThatDontFit(String parameter) {
        get("/api/v1/articles?" + parameter)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void tellsReadersNothingByStatus() {
        get("/api/v1/articles?status=DRAFT").expectStatus().isUnauthorized();
        this.newsroom
                .getAs(Newsroom.READER, "/api/v1/articles?status=PUBLISHED")
                .expectStatus()
                .isForbidden();
    }

    private ResponseSpec get(String uri) {
        return this.newsroom.get(uri.replace("%00", "{zero}"), "\u0000");
    }

    private JsonNode list(String uri) {
        return this.newsroom.body(this.newsroom.get(uri).expectStatus().isOk());
    }

    private static List<String> idsOf(JsonNode list) {
        return list.get("items").values().stream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
