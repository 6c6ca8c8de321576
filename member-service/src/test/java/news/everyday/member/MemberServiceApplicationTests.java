package news.everyday.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@MemberServiceTest
@ExtendWith(OutputCaptureExtension.class)
class MemberServiceApplicationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Portal portal;

    @LocalManagementPort
    private int managementPort;

    @Test
    void isReadyAndCountsWhatHappens() {
        this.portal.accessToken(this.portal.newReader());
        this.portal.signIn("nobody@example.test", "wrong").expectStatus().isUnauthorized();

        management("/actuator/health/readiness");
        assertThat(management("/actuator/prometheus"))
                .contains(
                        "news_member_registered_total{",
                        "news_session_opened_total{",
                        "news_session_refused_total{application=\"member-service\",reason=\"bad-credentials\"}",
                        "news_password_waiting{");
    }

    private String management(String path) {
        return this.client
                .get()
                .uri("http://localhost:" + this.managementPort + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void keepsManagementOffThePublicPort() {
        this.client.get().uri("/actuator/prometheus").exchange().expectStatus().is4xxClientError();
    }

    @Test
    void servesTheFeedToServicesOnly() {
        this.client.get().uri("/internal/v1/feed").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void refusesToStartWithoutAKeyAndSaysWhatToDo(CapturedOutput output) {
        SpringApplicationBuilder service = new SpringApplicationBuilder(MemberServiceApplication.class);

        assertThatThrownBy(service::run).hasMessageContaining("signing-key");
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "news.member.signing-key is not set", "openssl genpkey");
    }
}
