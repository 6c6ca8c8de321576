package news.everyday.member.session;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import news.everyday.member.member.Credentials;
import news.everyday.member.member.Member;
import news.everyday.member.member.MemberRepository;
import news.everyday.member.member.MemberStatus;
import news.everyday.member.password.PasswordHasher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PasswordLoginTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Member MEMBER = new Member(
            7, "reader@example.test", "老王", Set.of(), MemberStatus.ACTIVE, Instant.parse("2026-11-01T00:00:00Z"), 1);

    private final MemberRepository members = mock();

    private final PasswordHasher hasher = mock();

    private final LoginThrottle throttle = mock();

    private final Refusals refusals = new Refusals(new SimpleMeterRegistry());

    private final PasswordLogin login = new PasswordLogin(this.members, this.hasher, this.throttle, this.refusals);

    @BeforeEach
    void oneMember() {
        given(this.members.findCredentials(anyString())).willReturn(Mono.empty());
        given(this.members.findCredentials("老王")).willReturn(Mono.just(new Credentials(MEMBER, "hash")));
        given(this.hasher.matches(anyString(), any())).willReturn(Mono.just(false));
        given(this.hasher.matches("right", "hash")).willReturn(Mono.just(true));
        given(this.throttle.check(anyString())).willReturn(Mono.empty());
        given(this.throttle.forget(anyString())).willReturn(Mono.empty());
        given(this.throttle.recordFailure(anyString())).willReturn(Mono.empty());
    }

    @Test
    void hashesForNobodyAsForAMember() {
        expectRefusal("nobody", "right", HttpStatus.UNAUTHORIZED);

        verify(this.hasher).matches("right", null);
        verify(this.throttle).recordFailure(anyString());
    }

    @Test
    void countsAWrongPassword() {
        expectRefusal("老王", "wrong", HttpStatus.UNAUTHORIZED);

        verify(this.throttle).recordFailure("member:7");
    }

    @Test
    void hashesNothingOnceThereWereTooManyFailures() {
        given(this.throttle.check("member:7"))
                .willReturn(Mono.error(this.refusals.tooManyFailures(Duration.ofMinutes(3))));

        expectRefusal("老王", "right", HttpStatus.TOO_MANY_REQUESTS);

        verify(this.hasher, never()).matches(any(), any());
    }

    @Test
    void refusesTheRightGuessWhenOthersUsedUpTheLimitMeanwhile() {
        given(this.throttle.check("member:7"))
                .willReturn(Mono.empty(), Mono.error(this.refusals.tooManyFailures(Duration.ofMinutes(3))));

        expectRefusal("老王", "right", HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void tellsABannedMemberOnlyAfterTheRightPassword() {
        given(this.members.findCredentials("老王")).willReturn(Mono.just(new Credentials(MEMBER.banned(), "hash")));

        expectRefusal("老王", "wrong", HttpStatus.UNAUTHORIZED);
        expectRefusal("老王", "right", HttpStatus.FORBIDDEN);
    }

    @Test
    void strengthensAnOldHash() {
        given(this.hasher.isOutdated("hash")).willReturn(true);
        given(this.hasher.hash("right")).willReturn(Mono.just("stronger"));
        given(this.members.replaceHash(any(), anyString())).willReturn(Mono.empty());

        StepVerifier.create(this.login.identify("老王", "right"))
                .expectNext(MEMBER)
                .expectComplete()
                .verify(SOON);

        verify(this.members).replaceHash(new Credentials(MEMBER, "hash"), "stronger");
    }

    private void expectRefusal(String login, String password, HttpStatus status) {
        StepVerifier.create(this.login.identify(login, password))
                .expectErrorMatches(ex -> ((ErrorResponseException) ex).getStatusCode() == status)
                .verify(SOON);
    }
}
