package news.everyday.member.member;

import java.util.EnumSet;
import java.util.Set;

/** What a member may do (角色). */
public enum Role {

    /** Everybody who registered (会员). */
    MEMBER,
    /** Writes and edits articles (编辑). */
    EDITOR,
    /** Publishes and withdraws (总编辑); may also do what an editor and a moderator may. */
    CHIEF_EDITOR,
    /** Decides on comments (审核员). */
    MODERATOR,
    /** Sees to accounts, roles and site settings (管理员), and to nothing else. */
    ADMIN;

    /** The roles and what they include, as tokens carry them. */
    static Set<Role> withIncluded(Set<Role> roles) {
        EnumSet<Role> all = EnumSet.of(MEMBER);
        all.addAll(roles);
        if (roles.contains(CHIEF_EDITOR)) {
            all.add(EDITOR);
            all.add(MODERATOR);
        }
        return all;
    }
}
