package news.everyday.member.session;

import news.everyday.member.member.Member;
import news.everyday.member.token.AccessToken;

/** What a member holds after signing in or renewing. */
public record SignedIn(Member member, AccessToken accessToken, String refreshToken) {

    @Override
    public String toString() {
        return "SignedIn[" + this.member.id() + "]";
    }
}
