package news.everyday.member.session.web;

import news.everyday.member.member.web.MemberResponse;
import news.everyday.member.session.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What a member holds now.
 *
 * @param refreshToken left out where it went into a cookie in exchange for a cookie, so that no script gets hold of it
 * @param expiresIn life of the access token in seconds
 */
record SessionResponse(String accessToken, @Nullable String refreshToken, long expiresIn, MemberResponse member) {

    static SessionResponse from(SignedIn signedIn) {
        return new SessionResponse(
                signedIn.accessToken().value(),
                signedIn.refreshToken(),
                signedIn.accessToken().lifetime().toSeconds(),
                MemberResponse.from(signedIn.member()));
    }

    SessionResponse withoutRefreshToken() {
        return new SessionResponse(this.accessToken, null, this.expiresIn, this.member);
    }

    @Override
    public String toString() {
        return "SessionResponse[" + this.member.id() + "]";
    }
}
