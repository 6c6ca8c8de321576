package news.everyday.member.token;

import static org.assertj.core.api.Assertions.assertThat;

import news.everyday.member.MemberServiceTest;
import news.everyday.member.Portal;
import news.everyday.member.Portal.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;

@MemberServiceTest
class JwksIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Portal portal;

    @LocalServerPort
    private int port;

    @Test
    void publishesPublicKeysToAnybodyForFiveMinutes() {
        this.client
                .get()
                .uri("/.well-known/jwks.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=300, public")
                .expectBody()
                .jsonPath("$.keys.length()")
                .isEqualTo(2)
                .jsonPath("$.keys[0].kty")
                .isEqualTo("RSA")
                .jsonPath("$.keys[0].alg")
                .isEqualTo("RS256")
                .jsonPath("$.keys[0].d")
                .doesNotExist();
    }

    @Test
    void verifiesAnIssuedToken() {
        Reader reader = this.portal.newReader();
        this.portal.grant(reader, "CHIEF_EDITOR");

        Jwt token = NimbusReactiveJwtDecoder.withJwkSetUri("http://localhost:" + this.port + "/.well-known/jwks.json")
                .build()
                .decode(this.portal.accessToken(reader))
                .block();

        assertThat(token.getClaimAsString("iss")).isEqualTo("everyday-news");
        assertThat(token.getSubject()).isEqualTo(reader.id());
        assertThat(token.getClaimAsString("name")).isEqualTo(reader.displayName());
        assertThat(token.getClaimAsStringList("roles"))
                .containsExactly("MEMBER", "EDITOR", "CHIEF_EDITOR", "MODERATOR");
        assertThat(token.getClaimAsString("sid")).isNotBlank();
        assertThat(token.getExpiresAt()).isEqualTo(token.getIssuedAt().plusSeconds(600));
    }
}
