package news.everyday.member.session.web;

import java.time.Instant;
import news.everyday.member.session.EndedSessions;
import news.everyday.member.session.EndedSessions.Ended;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells the gateways whose tokens to refuse. */
@RestController
class EndedSessionsController {

    private final EndedSessions sessions;

    EndedSessionsController(EndedSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/internal/v1/ended-sessions")
    Mono<ResponseEntity<Ended>> since(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Instant since) {
        return this.sessions
                .since(since)
                .map(ended ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ended));
    }
}
