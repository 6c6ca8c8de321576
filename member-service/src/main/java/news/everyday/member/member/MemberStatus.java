package news.everyday.member.member;

/** Whether a member may sign in and post (状态). */
public enum MemberStatus {

    /** Like nearly everybody (正常). */
    ACTIVE,
    /** Shut out by an administrator (封禁): no session, no comment. */
    BANNED
}
