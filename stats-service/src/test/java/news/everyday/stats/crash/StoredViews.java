package news.everyday.stats.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What PostgreSQL has, looked at past all pods. */
final class StoredViews {

    private final String url;

    private final String owner;

    /** @param postgres {@code host:port} */
    StoredViews(String postgres, String database) {
        this.url = "jdbc:postgresql://" + postgres + "/" + database;
        this.owner = database + "_owner";
    }

    long total() throws SQLException {
        return sum(byArticle("article_total"));
    }

    long hours() throws SQLException {
        return sum(byArticle("article_hour"));
    }

    long totalOf(long article) throws SQLException {
        return byArticle("article_total").getOrDefault(article, 0L);
    }

    /** @param table {@code article_total} or {@code article_hour} */
    Map<Long, Long> byArticle(String table) throws SQLException {
        Map<Long, Long> views = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(this.url, this.owner, "test-only");
                ResultSet result = connection
                        .createStatement()
                        .executeQuery("select article_id, sum(views) from " + table + " group by article_id")) {
            while (result.next()) {
                views.put(result.getLong(1), result.getLong(2));
            }
        }
        return views;
    }

    private static long sum(Map<Long, Long> views) {
        return views.values().stream().mapToLong(Long::longValue).sum();
    }
}
