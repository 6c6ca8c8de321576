package news.everyday.article.article;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.List;
import news.everyday.article.editing.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The signed trail of an article: who did what, when. The table refuses changes of what it holds. */
@Repository
class ArticleTrail {

    private static final String SIGN = """
            insert into article_step (article_id, article_version, action, member_id, member_name, note, at)
            select "articleId", version, action, "memberId", "memberName", note, at
            from jsonb_to_recordset(:steps) as t("articleId" bigint, version bigint, action text, "memberId" bigint,
              "memberName" text, note text, at timestamptz)
            """;

    private final DatabaseClient database;

    private final JsonMapper json;

    ArticleTrail(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Within the caller's transaction. */
    Mono<Void> sign(List<Step> steps) {
        return this.database
                .sql(SIGN)
                .bind("steps", Json.of(this.json.writeValueAsBytes(steps)))
                .then();
    }

    Mono<Void> sign(Step step) {
        return sign(List.of(step));
    }

    /**
     * One signed step.
     *
     * @param version the article's version after it
     * @param action what was done, e.g. {@code PUBLISHED}
     * @param memberId who did it, null when another service did
     * @param note the reason, where one is asked for
     */
    record Step(
            long articleId,
            long version,
            String action,
            @Nullable Long memberId,
            String memberName,
            @Nullable String note,
            Instant at) {

        static Step of(Article article, String action, StaffMember by, @Nullable String note) {
            return new Step(article.id(), article.version(), action, by.id(), by.name(), note, article.updatedAt());
        }

        /** Published by itself; who scheduled it signed for that. */
        static Step scheduled(Article article) {
            return new Step(article.id(), article.version(), "PUBLISHED", null, "schedule", null, article.updatedAt());
        }

        static Step imported(Article article) {
            return new Step(article.id(), article.version(), "IMPORTED", null, "import", null, article.updatedAt());
        }
    }
}
