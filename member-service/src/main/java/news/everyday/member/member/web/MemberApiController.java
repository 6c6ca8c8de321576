package news.everyday.member.member.web;

import jakarta.validation.Valid;
import java.net.URI;
import news.everyday.member.member.Member;
import news.everyday.member.member.MemberService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/members")
class MemberApiController {

    private final MemberService members;

    MemberApiController(MemberService members) {
        this.members = members;
    }

    @PostMapping
    Mono<ResponseEntity<MemberResponse>> register(@Valid @RequestBody RegistrationRequest request) {
        return this.members
                .register(request.email(), request.password(), request.displayName())
                .map(MemberApiController::created);
    }

    private static ResponseEntity<MemberResponse> created(Member member) {
        return ResponseEntity.created(URI.create("/api/v1/members/" + member.id()))
                .cacheControl(CacheControl.noStore())
                .eTag(MemberResponses.etag(member))
                .body(MemberResponse.from(member));
    }

    @GetMapping("/me")
    Mono<ResponseEntity<MemberResponse>> me(@AuthenticationPrincipal Jwt caller) {
        return this.members.getOwn(Long.parseLong(caller.getSubject())).map(MemberResponses::ok);
    }

    @PutMapping("/me")
    Mono<ResponseEntity<MemberResponse>> rename(
            @AuthenticationPrincipal Jwt caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RenameRequest request) {
        return this.members
                .rename(Long.parseLong(caller.getSubject()), request.displayName(), MemberResponses.versionOf(ifMatch))
                .map(MemberResponses::ok);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<MemberResponse>> get(@PathVariable long id) {
        return this.members.get(id).map(MemberResponses::ok);
    }
}
