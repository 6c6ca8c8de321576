package news.everyday.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class OriginTests {

    private final ServerHttpRequest request = MockServerHttpRequest.get("http://gateway/articles/1")
            .remoteAddress(new InetSocketAddress("10.0.0.1", 4711))
            .header("Host", "gateway:8080")
            .header("X-Forwarded-For", "6.6.6.6, 203.0.113.7", "10.0.0.9")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "news.example")
            .build();

    @Test
    void believesNobodyWhenNoProxyIsOurs() {
        assertThat(Origin.read(this.request, 0)).isEqualTo(new Origin("10.0.0.1", "http", "gateway:8080"));
    }

    @Test
    void believesAsManyHopsAsAreOurs() {
        assertThat(Origin.read(this.request, 1).address()).isEqualTo("10.0.0.9");
        assertThat(Origin.read(this.request, 2)).isEqualTo(new Origin("203.0.113.7", "https", "news.example"));
        assertThat(Origin.read(this.request, 9).address()).isEqualTo("6.6.6.6");
    }

    @Test
    void takesThePeerWhereOurProxySaidNothing() {
        ServerHttpRequest silent = MockServerHttpRequest.get("http://gateway/")
                .remoteAddress(new InetSocketAddress("10.0.0.1", 4711))
                .build();

        assertThat(Origin.read(silent, 1).address()).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "unknown, unknown"
    })
    void groupsAddressesByWhoOwnsThem(String address, String network) {
        assertThat(new Origin(address, "http", "").network()).isEqualTo(network);
    }
}
