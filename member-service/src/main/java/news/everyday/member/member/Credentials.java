package news.everyday.member.member;

/** A member and what their password is compared with. */
public record Credentials(Member member, String passwordHash) {

    @Override
    public String toString() {
        return "Credentials[" + this.member.id() + "]";
    }
}
