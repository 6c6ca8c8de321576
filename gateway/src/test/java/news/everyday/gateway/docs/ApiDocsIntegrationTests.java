package news.everyday.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.everyday.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class ApiDocsIntegrationTests {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    private WebTestClient client;

    private EntityExchangeResult<String> get(String path, String accept) {
        return this.client
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4_000_000))
                .build()
                .get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, accept)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
    }

    @Test
    @SuppressWarnings("unchecked")
    void listsOnlyDocumentsThatAreThere() {
        Map<String, List<Map<String, String>>> list = this.client
                .get()
                .uri("/api/docs")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();

        assertThat(list.get("items")).hasSize(4).allSatisfy(document -> {
            String answeredBy = get(document.get("url"), "*/*").getResponseBody();
            assertThat(answeredBy).contains("\"service\":\"" + document.get("service"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json"})
    void programsGetTheList(String accept) {
        assertThat(get("/api/docs", accept).getResponseHeaders().getContentType())
                .isEqualTo(MediaType.APPLICATION_JSON);
    }

    @Test
    void browsersGetAPageThatRunsNothingInline() {
        EntityExchangeResult<String> page = get("/api/docs", BROWSER);

        assertThat(page.getResponseHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
        assertThat(page.getResponseHeaders().getVary()).contains("Accept");
        assertThat(page.getResponseHeaders().getFirst("Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.getResponseBody())
                .contains("接口文档", "src=\"/api/docs/ui/try-out.js\"")
                .doesNotContainPattern("<script(?![^>]*src=)|<style|style=|onclick=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"try-out.js", "try-out.css", "swagger-ui.css", "swagger-ui-bundle.js"})
    void servesThePagesFiles(String name) {
        EntityExchangeResult<String> file = get("/api/docs/ui/" + name, "*/*");

        assertThat(file.getResponseHeaders().getContentType().getType()).isEqualTo("text");
        assertThat(file.getResponseHeaders().getETag()).isNotNull();
        assertThat(file.getResponseBody()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "oauth2-redirect.html", "swagger-initializer.js"})
    void servesNothingElseOfTheLibrary(String name) {
        this.client.get().uri("/api/docs/ui/" + name).exchange().expectStatus().isNotFound();
    }
}
