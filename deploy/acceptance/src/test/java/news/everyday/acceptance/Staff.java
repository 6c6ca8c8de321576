package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** The staff of a platform without demo content: an editor and a chief editor, made by the first administrator. */
final class Staff {

    private Staff() {}

    static void register(Portal portal) {
        register(portal, "editor", "EDITOR");
        register(portal, "chief", "CHIEF_EDITOR");
    }

    private static void register(Portal portal, String name, String role) {
        String id = portal.register(name + "@example.test", Portal.PASSWORD, "人员" + name);
        Answer answer = portal.put(
                "/api/v1/members/" + id + "/roles",
                Map.of("roles", List.of("MEMBER", role)),
                Portal.bearer(portal.signIn("admin")));
        assertThat(answer.status()).isEqualTo(200);
    }
}
