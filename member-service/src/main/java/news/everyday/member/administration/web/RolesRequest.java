package news.everyday.member.administration.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.everyday.member.member.Role;

/** All the roles a member is to have; MEMBER goes without saying. */
record RolesRequest(
        @NotNull
        List<
                        @NotNull
                        @Pattern(
                                regexp = "MEMBER|EDITOR|CHIEF_EDITOR|MODERATOR|ADMIN",
                                message = "must be MEMBER, EDITOR, CHIEF_EDITOR, MODERATOR or ADMIN")
                        String>
                roles) {

    Set<Role> toRoles() {
        return this.roles.stream().map(Role::valueOf).collect(Collectors.toSet());
    }
}
