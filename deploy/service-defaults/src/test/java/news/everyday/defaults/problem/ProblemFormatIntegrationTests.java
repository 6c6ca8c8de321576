package news.everyday.defaults.problem;

import static org.assertj.core.api.Assertions.assertThat;

import news.everyday.defaults.app.PaperServiceApplication;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(classes = PaperServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@Import(TestTokens.class)
class ProblemFormatIntegrationTests {

    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @CsvSource({
        "/papers/1, 500, internal-error",
        "/papers/2, 409, edit-conflict",
        "/papers/3, 503, temporarily-unavailable",
        "/papers/4, 404, article-not-found",
        "/papers/x, 400, invalid-request",
        "/papers/9/9, 404, not-found"
    })
    void answersEveryFailureWithAProblem(String path, int status, String type) {
        this.client
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:" + type)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.traceId")
                .value(String.class, traceId -> assertThat(traceId).matches("[0-9a-f]{32}"));
    }

    @Test
    void keepsTheMessageOfAnInternalErrorToItself() {
        this.client
                .get()
                .uri("/papers/1")
                .exchange()
                .expectBody(String.class)
                .value(body -> assertThat(body).doesNotContain("12345").doesNotContain("IllegalState"));
    }

    @Test
    void namesTheFieldAndTheReason() {
        this.client
                .post()
                .uri("/papers")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(7, "EDITOR")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"headline\":\" \"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("headline")
                .jsonPath("$.errors[0].reason")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'headline':['x']} | headline | must be a text",
                "{'headline':'x','printAt':'2026-13-45'} | printAt | must be a time with its offset such as 2026-11-30T08:00:00+08:00 (in an address, %2B for the plus)",
                "{'headline':'x','copies':'many'} | copies | must be a whole number",
                "{'headline':'x','size':'A4'} | size | must be one of TABLOID, BROADSHEET",
                "{'headline':'x','sheets':7} | sheets | must be a list",
                "{'headline':'x','sheets':[{},{'coloured':'rather'}]} | sheets[1].coloured | must be true or false",
                "[] | request | must be an object",
                "'' | request | is missing",
                "{'headline':'x' | request | is not valid JSON at line 1, column 16"
            })
    void namesTheFieldOfABodyThatCannotBeRead(String body, String field, String reason) {
        this.client
                .post()
                .uri("/papers")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(7, "EDITOR")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].reason")
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "/papers/search?day=2026-11-30&from=2026-11-30, from, 'must be a time with its offset such as 2026-11-30T08:00:00+08:00 (in an address, %2B for the plus)'",
        "/papers/search?day=today, day, must be a day such as 2026-11-30",
        "/papers/search, day, is missing",
        "/papers/x, id, must be a whole number"
    })
    void namesTheParameterThatCannotBeRead(String path, String field, String reason) {
        this.client
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].reason")
                .isEqualTo(reason);
    }

    @Test
    void saysThatAnUnreadableBodyIsTheCallersMistake() {
        this.client
                .post()
                .uri("/papers")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(7, "EDITOR")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"headline\":")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:invalid-request");
    }

    @Test
    void keepsTheTraceIdOfTheCaller() {
        this.client
                .get()
                .uri("/papers/4")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange()
                .expectBody()
                .jsonPath("$.traceId")
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }
}
