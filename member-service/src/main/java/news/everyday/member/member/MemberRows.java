package news.everyday.member.member;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How a member lies in its row. */
public final class MemberRows {

    /** Every column but the password hash. */
    public static final String COLUMNS = "id, email, display_name, roles, status, created_at, version";

    private MemberRows() {}

    public static Member toMember(Readable row) {
        return new Member(
                value(row, "id", Long.class),
                value(row, "email", String.class),
                value(row, "display_name", String.class),
                toRoles(value(row, "roles", String[].class)),
                MemberStatus.valueOf(value(row, "status", String.class)),
                value(row, "created_at", Instant.class),
                value(row, "version", Integer.class));
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static Set<Role> toRoles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toSet());
    }

    static String[] toArray(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
