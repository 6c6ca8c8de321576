package news.everyday.member.session;

/** Why a session was over before its time. */
public enum EndReason {
    SIGNED_OUT,
    /** An old refresh token came back: two people hold this session, and nobody knows which is the thief. */
    TOKEN_REUSED,
    BANNED
}
