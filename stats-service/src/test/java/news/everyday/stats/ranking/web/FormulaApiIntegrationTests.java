package news.everyday.stats.ranking.web;

import java.util.List;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The body written out here is the contract with the page that shows it. */
@StatsTest
class FormulaApiIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Test
    void explainsTheBoardsToEverybody() {
        this.client
                .get()
                .uri("/api/v1/rankings/formula")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=60, public")
                .expectBody()
                .json("""
                        {"formula":"score(now) = Σ 2^(−(now − t) / halfLife)","dedupWindowSeconds":30,
                         "boards":[
                          {"board":"today","measures":"views","halfLifeSeconds":21600,"dayBefore":0.125,
                           "standIns":["day","week"]},
                          {"board":"day","measures":"views","halfLifeSeconds":21600,"standIns":[]},
                          {"board":"week","measures":"views","halfLifeSeconds":172800,"standIns":[]},
                          {"board":"rising","measures":"views","halfLifeSeconds":3600,"standIns":[]},
                          {"board":"commented","measures":"comments","days":7,"standIns":[]}],
                         "example":{"halfLifeSeconds":21600,"items":[
                          {"article":"A","views":400,"secondsAgo":43200,"score":100.0},
                          {"article":"B","views":120,"secondsAgo":0,"score":120.0}]},
                         "damping":{"halfLifeSeconds":1800,"visitor":{"free":3.0,"share":0.02},
                          "addressBlock":{"free":20.0,"share":0.1},"agent":{"free":30.0,"share":0.5},"usualFactor":3.0}}
                        """)
                .jsonPath("$.boards[*].board")
                .isEqualTo(List.of("today", "day", "week", "rising", "commented"))
                .jsonPath("$.source")
                .isNotEmpty();
    }
}
