package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise 5: bad input gets a clear problem from whichever service it reaches. */
class BadInputIntegrationTests {

    private final Portal portal = SharedPlatform.portal();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/views | {\"articleId\":\"x\"} | 400",
                "/api/v1/views | {\"articleId\":\"999999999\"} | 404",
                "/api/v1/views | {\"articleId\": | 400",
                "/api/v1/members | {\"email\":\"nobody\",\"password\":\"short\",\"displayName\":\"\"} | 400",
                "/api/v1/sessions | {\"login\":\"reader@example.test\",\"password\":\"wrong\"} | 401",
                "/api/v1/articles | {\"headline\":\"未登录\"} | 401",
                "/api/v1/articles/1/comments | {\"body\":\"未登录\"} | 401",
                "/internal/v1/feed | {} | 404",
                "/actuator/health | {} | 404",
                "/api/v1/nothing-here | {} | 404"
            })
    void answersWithAProblem(String path, String body, int status) {
        Answer answer = this.portal.post(path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).startsWith("urn:everyday-news:problem:");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/abc, 400",
        "/api/v1/articles/999999999, 404",
        "/api/v1/articles?limit=100000, 400",
        "/api/v1/articles?cursor=broken, 400",
        "/api/v1/rankings/nonsense, 404",
        "/api/v1/views, 400",
        "/api/v1/members/me, 401",
        "/internal/v1/feed?after=0, 404",
        "/actuator/prometheus, 404"
    })
    void refusesBadQuestions(String path, int status) {
        Answer answer = this.portal.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/articles/999999999", "/api/v1/rankings/nonsense", "/api/v1/members/me"})
    void namesOneTraceInTheHeaderAndInTheProblem(String path) {
        Answer answer = this.portal.get(path);

        assertThat(answer.json().get("traceId").asString()).isEqualTo(answer.header("X-Trace-Id"));
    }
}
