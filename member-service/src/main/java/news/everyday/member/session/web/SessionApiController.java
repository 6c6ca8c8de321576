package news.everyday.member.session.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import news.everyday.defaults.problem.Problems;
import news.everyday.member.session.SessionService;
import news.everyday.member.session.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/sessions")
class SessionApiController {

    private static final URI CURRENT = URI.create("/api/v1/sessions/current");

    private final SessionService sessions;

    private final SessionCookies cookies;

    SessionApiController(SessionService sessions, SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @PostMapping
    Mono<ResponseEntity<SessionResponse>> signIn(
            @Valid @RequestBody LoginRequest request,
            @RequestParam(name = "cookies", defaultValue = "false") boolean withCookies,
            ServerWebExchange exchange) {
        return this.sessions
                .signIn(request.login(), request.password())
                .doOnNext(signedIn -> setCookies(exchange, signedIn, withCookies))
                .map(SessionResponse::from)
                .map(SessionApiController::created);
    }

    @PostMapping("/refresh")
    Mono<ResponseEntity<SessionResponse>> renew(
            @Valid @RequestBody(required = false) @Nullable RefreshRequest request,
            @RequestParam(name = "cookies", defaultValue = "false") boolean withCookies,
            ServerWebExchange exchange) {
        String token = (request != null) ? request.refreshToken() : null;
        return (token != null) ? renewByBody(token, withCookies, exchange) : renewByCookie(exchange);
    }

    private Mono<ResponseEntity<SessionResponse>> renewByBody(
            String token, boolean withCookies, ServerWebExchange exchange) {
        return this.sessions
                .renew(token)
                .doOnNext(signedIn -> setCookies(exchange, signedIn, withCookies))
                .map(SessionResponse::from)
                .map(SessionApiController::created);
    }

    private Mono<ResponseEntity<SessionResponse>> renewByCookie(ServerWebExchange exchange) {
        return Mono.justOrEmpty(this.cookies.refreshToken(exchange))
                .switchIfEmpty(Mono.error(SessionApiController::nothingShown))
                .flatMap(this.sessions::renew)
                .doOnNext(signedIn -> this.cookies.set(exchange, signedIn))
                .doOnError(SessionApiController::isOver, over -> this.cookies.clear(exchange))
                .map(signedIn -> SessionResponse.from(signedIn).withoutRefreshToken())
                .map(SessionApiController::created);
    }

    /** What is of no use any more, a browser needn't go on sending. */
    private static boolean isOver(Throwable failure) {
        return failure instanceof ErrorResponse response
                && response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED);
    }

    private void setCookies(ServerWebExchange exchange, SignedIn signedIn, boolean withCookies) {
        if (withCookies) {
            this.cookies.set(exchange, signedIn);
        }
    }

    private static ResponseEntity<SessionResponse> created(SessionResponse session) {
        return ResponseEntity.created(CURRENT)
                .cacheControl(CacheControl.noStore())
                .body(session);
    }

    /** Also works once the access token has run out, as long as the browser has the refresh cookie. */
    @DeleteMapping("/current")
    Mono<ResponseEntity<Void>> signOut(@AuthenticationPrincipal @Nullable Jwt caller, ServerWebExchange exchange) {
        return endSession(caller, this.cookies.refreshToken(exchange))
                .then(Mono.fromRunnable(() -> this.cookies.clear(exchange)))
                .thenReturn(ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private Mono<Void> endSession(@Nullable Jwt caller, @Nullable String refreshToken) {
        if (caller != null) {
            return this.sessions.signOut(UUID.fromString(caller.getClaimAsString("sid")));
        }
        return (refreshToken != null)
                ? this.sessions.signOutByToken(refreshToken)
                : Mono.error(SessionApiController::nothingShown);
    }

    private static Throwable nothingShown() {
        return Problems.problem(
                HttpStatus.UNAUTHORIZED, "sign-in-required", "Neither a token nor a session cookie was sent.");
    }
}
