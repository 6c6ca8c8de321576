package news.everyday.defaults.observability;

import static org.assertj.core.api.Assertions.assertThat;

import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class MemberHashTests {

    private final MemberHash hash = new MemberHash(TestTokens.SERVICE_TOKEN);

    @Test
    void isTheSameForAMemberWhateverTheToken() {
        assertThat(this.hash.of(requestWith("Bearer " + TestTokens.of(7, "MEMBER"))))
                .contains(this.hash.of("7"))
                .isEqualTo(this.hash.of(requestWith("Bearer " + TestTokens.of(7, "EDITOR"))));
    }

    @Test
    void differsByMemberAndByKey() {
        assertThat(this.hash.of("7"))
                .isNotEqualTo(this.hash.of("8"))
                .isNotEqualTo(new MemberHash("another-service-token-0123456789").of("7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic eyJ", "Bearer eyJnonsense", "Bearer eyJ.eyJ.x", "Bearer test-service-token-0123456789"})
    void saysNothingOfWhoCameWithoutAMembersToken(String authorization) {
        assertThat(this.hash.of(requestWith(authorization))).isEmpty();
    }

    private static MockServerWebExchange requestWith(String authorization) {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/").header("Authorization", authorization));
    }
}
