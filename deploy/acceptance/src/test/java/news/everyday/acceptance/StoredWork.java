package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import news.everyday.local.platform.DatabaseAccess;
import news.everyday.local.platform.LocalPlatform;
import news.everyday.local.platform.Service;

/** What of {@link OngoingWork} the databases hold: all that was acknowledged. */
final class StoredWork {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalPlatform platform;

    private StoredWork(LocalPlatform platform) {
        this.platform = platform;
    }

    static StoredWork of(LocalPlatform platform) {
        return new StoredWork(platform);
    }

    /** One view of the article more than the work's: that of the test's own. */
    void assertHolds(String article, OngoingWork work) throws SQLException {
        long views = work.written("view").size() + 1L;
        Portal portal = new Portal(this.platform.gateway());
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(portal.viewsOf(article)).isEqualTo(views));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(storedViews(article)).isEqualTo(views));
        assertThat(missing(Service.COMMENT, "select 1 from comment where id = ?", work.written("comment")))
                .isEmpty();
        assertThat(missing(Service.MEMBER, "select 1 from member where id = ?", work.written("registration")))
                .isEmpty();
        assertThat(missing(
                        Service.ARTICLE,
                        "select 1 from article where id = ? and status = 'PUBLISHED'",
                        work.written("publication")))
                .isEmpty();
    }

    private long storedViews(String article) throws SQLException {
        try (Connection connection = connect(Service.STATS);
                PreparedStatement query =
                        connection.prepareStatement("select sum(views) from article_total where article_id = ?")) {
            query.setLong(1, Long.parseLong(article));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<String> missing(Service service, String query, Collection<String> ids) throws SQLException {
        try (Connection connection = connect(service);
                PreparedStatement statement = connection.prepareStatement(query)) {
            List<String> missing = new ArrayList<>();
            for (String id : ids) {
                statement.setLong(1, Long.parseLong(id));
                try (ResultSet rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        missing.add(id);
                    }
                }
            }
            return missing;
        }
    }

    private Connection connect(Service service) throws SQLException {
        DatabaseAccess access = this.platform.database(service);
        return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    }
}
