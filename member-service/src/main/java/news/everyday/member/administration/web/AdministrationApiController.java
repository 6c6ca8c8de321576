package news.everyday.member.administration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import news.everyday.member.administration.AdministrationService;
import news.everyday.member.administration.MemberQueries;
import news.everyday.member.member.web.MemberResponse;
import news.everyday.member.member.web.MemberResponses;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/members")
class AdministrationApiController {

    private final AdministrationService administration;

    private final MemberQueries queries;

    AdministrationApiController(AdministrationService administration, MemberQueries queries) {
        this.administration = administration;
        this.queries = queries;
    }

    @GetMapping
    Mono<ResponseEntity<MemberPage>> list(
            @RequestParam(defaultValue = "")
                    @Pattern(regexp = "\\P{Cntrl}{0,100}", message = "must have at most 100 visible characters")
                    String query,
            @RequestParam(required = false) @Min(1) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return this.queries
                .list(query, cursor, limit + 1)
                .collectList()
                .map(members -> MemberPage.of(members, limit))
                .map(page ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page));
    }

    @PutMapping("/{id}/roles")
    Mono<ResponseEntity<MemberResponse>> changeRoles(
            @AuthenticationPrincipal Jwt caller,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RolesRequest request) {
        Integer seenVersion = MemberResponses.versionOf(ifMatch);
        return this.administration
                .changeRoles(idOf(caller), id, request.toRoles(), seenVersion)
                .map(MemberResponses::ok);
    }

    @PostMapping("/{id}/ban")
    Mono<ResponseEntity<MemberResponse>> ban(@AuthenticationPrincipal Jwt caller, @PathVariable long id) {
        return this.administration.ban(idOf(caller), id).map(MemberResponses::ok);
    }

    @PostMapping("/{id}/unban")
    Mono<ResponseEntity<MemberResponse>> unban(@AuthenticationPrincipal Jwt caller, @PathVariable long id) {
        return this.administration.unban(idOf(caller), id).map(MemberResponses::ok);
    }

    private static long idOf(Jwt caller) {
        return Long.parseLong(caller.getSubject());
    }
}
