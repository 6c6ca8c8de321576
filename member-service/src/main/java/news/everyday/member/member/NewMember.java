package news.everyday.member.member;

import java.util.Set;

/** Someone about to become a member, under a name and address that look free. */
public record NewMember(String email, String displayName, String passwordHash, Set<Role> roles) {

    @Override
    public String toString() {
        return "NewMember[" + this.displayName + "]";
    }
}
