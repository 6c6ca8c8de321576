package news.everyday.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser sends of a link with a bar or a stray per cent sign in it. */
@GatewayTest
class AddressRouteIntegrationTests {

    private static final Duration SILENCE = Duration.ofMillis(500);

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/articles/42?utm=a|b, /articles/42?utm=a%7Cb",
        "/search?q=100%, /search?q=100%25",
        "/api/v1/articles?limit=%zz, /api/v1/articles?limit=%25zz"
    })
    void leadsToTheAddressThatIsMeant(String address, String meant) {
        assertThat(answerTo(address, ""))
                .startsWith("HTTP/1.1 308 ")
                .containsIgnoringCase("\r\nlocation: " + meant + "\r\n")
                .containsIgnoringCase("\r\nx-trace-id: ");
    }

    @Test
    void showsAReaderAPageForAPathThatCannotBeRead() {
        assertThat(answerTo("/articles/a|b", "Accept: text/html\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("content-security-policy: ")
                .contains("<h1>请求有误");
    }

    @Test
    void tellsAProgramWhatIsWrongWithThePath() {
        assertThat(answerTo("/api/v1/articles/%zz", "Accept: text/html\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains(
                        "application/problem+json",
                        "urn:everyday-news:problem:invalid-request",
                        "\"field\":\"address\"");
    }

    @Test
    void leadsNobodyToAnotherSite() {
        assertThat(answerTo("//elsewhere.example/?|", "")).doesNotContainIgnoringCase("location:");
    }

    private String answerTo(String address, String headers) {
        try (RawHttp raw = new RawHttp(this.port)) {
            raw.write("GET " + address + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
            return raw.read(SILENCE);
        }
    }
}
