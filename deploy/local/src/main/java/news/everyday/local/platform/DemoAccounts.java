package news.everyday.local.platform;

import java.util.List;

/** The accounts of a local run, and of nothing else: their password is public. */
public final class DemoAccounts {

    public static final String PASSWORD = "everyday-news";

    public static final String ADMIN = "admin@example.test";

    /** In the order in which they are shown. */
    public static final List<String> ALL =
            List.of("reader@example.test", "editor@example.test", "chief@example.test", ADMIN);

    private DemoAccounts() {}
}
