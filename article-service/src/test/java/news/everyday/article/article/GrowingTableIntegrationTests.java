package news.everyday.article.article;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The next version's migration adds a column while this one is at work. */
@ArticleServiceTest
class GrowingTableIntegrationTests {

    /** Enough that the pool's connections have prepared each statement. */
    private static final int EDITS = 8;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Environment environment;

    @Test
    void isNotNoticedByThoseAtWork() throws SQLException {
        String id = this.newsroom.draft(ArticleFixtures.letter());
        edit(id, 1);

        migrate("alter table article add column grown text");

        edit(id, 1 + EDITS);
    }

    @AfterEach
    void shrink() throws SQLException {
        migrate("alter table article drop column if exists grown");
    }

    private void edit(String id, int version) {
        for (int seen = version; seen < version + EDITS; seen++) {
            this.newsroom
                    .edit(id, "\"" + seen + "\"", ArticleFixtures.letter())
                    .expectStatus()
                    .isOk();
            this.newsroom
                    .getAs(Newsroom.EDITOR, "/api/v1/articles/" + id)
                    .expectStatus()
                    .isOk();
        }
    }

    private void migrate(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                this.environment.getRequiredProperty("spring.flyway.url"),
                this.environment.getRequiredProperty("spring.flyway.user"),
                this.environment.getRequiredProperty("spring.flyway.password"))) {
            owner.createStatement().execute(sql);
        }
    }
}
