package news.everyday.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.RawHttp;
import news.everyday.gateway.ReceivedRequest;
import news.everyday.gateway.StubService;
import news.everyday.gateway.Stubs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that want to be read in two ways (走私): refused, and never passed on in a form that a service could misread. */
@GatewayTest
class HostileRequestIntegrationTests {

    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static final String SMUGGLED = "GET /internal/v1/feed HTTP/1.1\r\nHost: x\r\nX-Smuggled: yes\r\n\r\n";

    @LocalServerPort
    private int port;

    static Stream<Arguments> smuggling() {
        return Stream.of(
                Arguments.of(
                        "two lengths",
                        "POST /api/v1/members HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 0\r\n\r\n"
                                + SMUGGLED),
                Arguments.of(
                        "length and chunks",
                        "POST /api/v1/members HTTP/1.1\r\nHost: x\r\nContent-Length: " + (5 + SMUGGLED.length())
                                + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED),
                Arguments.of(
                        "a coding before chunks",
                        "POST /api/v1/members HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"
                                + SMUGGLED),
                Arguments.of(
                        "a space before the colon",
                        "POST /api/v1/members HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\nContent-Length: 5\r\n"
                                + "\r\n0\r\n\r\n" + SMUGGLED),
                Arguments.of(
                        "a folded header",
                        "POST /api/v1/members HTTP/1.1\r\nHost: x\r\nX-a: b\r\n Transfer-Encoding: chunked\r\n"
                                + "Content-Length: 5\r\n\r\n0\r\n\r\n" + SMUGGLED),
                Arguments.of(
                        "a signed length",
                        "POST /api/v1/members HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\nabcde" + SMUGGLED),
                Arguments.of(
                        "a bad chunk size",
                        "POST /api/v1/members HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0x5\r\nabcde\r\n0"
                                + "\r\n\r\n" + SMUGGLED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smuggling")
    void smugglesNothingPast(String name, String request) {
        try (RawHttp raw = new RawHttp(this.port)) {
            raw.write(request);
            raw.read(SILENCE);
        }

        assertThat(received())
                .noneMatch(passed -> passed.uri().contains("/internal"))
                .noneMatch(passed -> passed.header("X-Smuggled") != null);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("GET / HTTP/1.1\r\nHost: x\r\nX-Big: " + "a".repeat(20_000) + "\r\n\r\n", "4\\d\\d"),
                Arguments.of("GET /" + "a".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n", "4\\d\\d"),
                Arguments.of("GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n", "4\\d\\d"),
                Arguments.of("GET /articles/%00 HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
                Arguments.of("GET /articles/%zz HTTP/1.1\r\nHost: x\r\n\r\n", "4\\d\\d"),
                Arguments.of("GET /assets/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
                Arguments.of("GET /assets/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
                Arguments.of("GET /assets/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
                Arguments.of("GET /assets/..%5c..%5cetc HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
                Arguments.of("GET /articles/a%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
                Arguments.of("GET http://x/internal/v1/feed HTTP/1.1\r\nHost: x\r\n\r\n", "404"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatItShouldNotRead(String request, String status) {
        try (RawHttp raw = new RawHttp(this.port)) {
            raw.write(request);

            String answer = raw.read(SILENCE);

            assertThat(answer).matches("(?s)HTTP/1\\.[01] " + status + " .*");
            assertThat(answer).doesNotContain("Exception", "at java.", "reactor.");
        }
        assertThat(received()).isEmpty();
    }

    static Stream<Arguments> unreadable() {
        String longName = "a".repeat(10_000);
        return Stream.of(
                Arguments.of("GET /" + longName + " HTTP/1.1\r\nHost: x\r\n\r\n", "414", "地址太长"),
                Arguments.of(
                        "GET /hot HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nAccept-Language: zh\r\nCookie: "
                                + longName + longName + "\r\n\r\n",
                        "431",
                        "请清除本站的 Cookie"),
                Arguments.of(
                        "GET /api/v1/articles HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nAccept-Language: zh\r\nX-Big: "
                                + longName + longName + "\r\n\r\n",
                        "431",
                        "\"urn:everyday-news:problem:headers-too-large\""),
                Arguments.of(
                        "POST /api/v1/members HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
                        "400",
                        "\"urn:everyday-news:problem:invalid-request\""));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysWhatIsWrongWithWhatCantBeRead(String request, String status, String explanation) {
        try (RawHttp raw = new RawHttp(this.port)) {
            raw.write(request);

            String answer = raw.read(SILENCE);

            assertThat(answer).matches("(?s)HTTP/1\\.[01] " + status + " .*");
            assertThat(answer).contains(explanation);
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .contains(
                            "content-security-policy: ",
                            "x-trace-id: ",
                            "connection: close",
                            "cache-control: no-store");
            assertThat(raw.isClosedWithin(SILENCE)).isTrue();
        }
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection: close, X-Forwarded-For, Authorization", "Connection: Deadline, traceparent"})
    void whatIsNamedAsOfTheConnectionIsWrittenAnew(String connection) {
        try (RawHttp raw = new RawHttp(this.port)) {
            raw.write("GET /api/v1/members/me HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 6.6.6.6\r\n" + connection
                    + "\r\n\r\n");
            assertThat(raw.read(SILENCE)).startsWith("HTTP/1.1 200");
        }

        assertThat(Stubs.MEMBER.lastReceived().header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(Stubs.MEMBER.lastReceived().header("traceparent")).isNotNull();
        assertThat(Stubs.MEMBER.lastReceived().header("Deadline")).isNotNull();
    }

    private static List<ReceivedRequest> received() {
        return Stream.of(Stubs.ARTICLE, Stubs.COMMENT, Stubs.COMMENT_REPLICA, Stubs.MEMBER, Stubs.STATS)
                .map(StubService::received)
                .flatMap(List::stream)
                .toList();
    }
}
