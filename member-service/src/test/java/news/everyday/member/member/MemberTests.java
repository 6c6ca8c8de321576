package news.everyday.member.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class MemberTests {

    private static final Member READER = new Member(
            7, "reader@example.test", "老王", Set.of(), MemberStatus.ACTIVE, Instant.parse("2026-11-01T00:00:00Z"), 3);

    @Test
    void isAlwaysAMember() {
        assertThat(READER.roles()).containsExactly(Role.MEMBER);
        assertThat(READER.withRoles(Set.of(Role.EDITOR)).roles()).containsExactly(Role.MEMBER, Role.EDITOR);
    }

    @Test
    void mayAsChiefEditorDoWhatEditorsAndModeratorsMay() {
        assertThat(READER.withRoles(Set.of(Role.CHIEF_EDITOR)).effectiveRoles())
                .containsExactly(Role.MEMBER, Role.EDITOR, Role.CHIEF_EDITOR, Role.MODERATOR);
    }

    @Test
    void mayAsAdministratorNothingElse() {
        assertThat(READER.withRoles(Set.of(Role.ADMIN)).effectiveRoles()).containsExactly(Role.MEMBER, Role.ADMIN);
    }

    @Test
    void isNoAdministratorWhileBanned() {
        Member admin = READER.withRoles(Set.of(Role.ADMIN));

        assertThat(admin.isActiveAdmin()).isTrue();
        assertThat(admin.banned().isActiveAdmin()).isFalse();
        assertThat(admin.banned().unbanned().isActiveAdmin()).isTrue();
    }

    @Test
    void refusesABannedCaller() {
        assertThat(READER.requireActive()).isSameAs(READER);
        assertThatThrownBy(() -> READER.banned().requireActive())
                .isInstanceOf(ErrorResponseException.class)
                .hasMessageContaining("403");
    }

    @Test
    void refusesAnEditOfAnOlderVersion() {
        assertThat(READER.requireVersion(null)).isSameAs(READER);
        assertThat(READER.requireVersion(3)).isSameAs(READER);
        assertThatThrownBy(() -> READER.requireVersion(2))
                .isInstanceOf(ErrorResponseException.class)
                .hasMessageContaining("412");
    }
}
