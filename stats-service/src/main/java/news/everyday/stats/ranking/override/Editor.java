package news.everyday.stats.ranking.override;

import org.springframework.security.oauth2.jwt.Jwt;

/** Who decided. */
public record Editor(long id, String name) {

    public static Editor of(Jwt token) {
        String name = token.getClaimAsString("name");
        return new Editor(Long.parseLong(token.getSubject()), (name != null) ? name : "编辑");
    }
}
