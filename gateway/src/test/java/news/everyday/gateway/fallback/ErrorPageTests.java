package news.everyday.gateway.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ProblemDetail;

class ErrorPageTests {

    private final ErrorPage page = page();

    @ParameterizedTest
    @CsvSource({
        "401, 请先登录",
        "403, 没有权限",
        "404, 页面不存在",
        "413, 内容太大",
        "429, 访问太频繁",
        "502, 暂时无法访问",
        "503, 暂时无法访问",
        "504, 等待超时",
        "400, 请求有误",
        "500, 出了点问题"
    })
    void saysWhatHappenedInPlainWords(int status, String title) {
        String html = render(ProblemDetail.forStatus(status));

        assertThat(html)
                .contains("<title>" + title, "<h1>" + title, "lang=\"zh-CN\"")
                .doesNotContain("{{");
    }

    /** The address of the search without words leads to the front page: only a field finds anything. */
    @Test
    void letsTheReaderSearch() {
        assertThat(render(ProblemDetail.forStatus(404)))
                .contains("action=\"/search\"", "name=\"q\"")
                .doesNotContain("href=\"/search\"");
    }

    @Test
    void escapesWhatItShows() {
        ProblemDetail problem = ProblemDetail.forStatus(404);
        problem.setProperty("traceId", "<script>alert(1)</script>");

        assertThat(render(problem)).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void knowsTheHashOfItsStyle() {
        assertThat(this.page.styleHash()).matches("sha256-[A-Za-z0-9+/]{43}=");
    }

    private String render(ProblemDetail problem) {
        return new String(this.page.render(problem), StandardCharsets.UTF_8);
    }

    private static ErrorPage page() {
        try {
            return new ErrorPage(new ClassPathResource("fallback/error.html"));
        } catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
