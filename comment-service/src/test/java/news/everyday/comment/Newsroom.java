package news.everyday.comment;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import news.everyday.defaults.testing.TestTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What tests of comments begin with: articles, members and comments, none of them used by another test. */
@TestComponent
public class Newsroom {

    public static final Duration SOON = Duration.ofSeconds(20);

    private static final AtomicLong IDS = new AtomicLong(System.currentTimeMillis());

    private static final long MODERATOR = 9;

    private final DatabaseClient database;

    private final WebTestClient client;

    Newsroom(DatabaseClient database, WebTestClient client) {
        this.database = database;
        this.client = client;
    }

    public long newMember() {
        return IDS.incrementAndGet();
    }

    public long memberWith(String displayName, String status) {
        long id = newMember();
        saveMember(id, displayName, status);
        return id;
    }

    public void saveMember(long id, String displayName, String status) {
        this.database
                .sql("insert into member values (:id, :name, :status)"
                        + " on conflict (id) do update set display_name = excluded.display_name")
                .bind("id", id)
                .bind("name", displayName)
                .bind("status", status)
                .then()
                .block(SOON);
    }

    public long openArticle() {
        return article("PUBLISHED", true);
    }

    public long article(String status, boolean commentsOpen) {
        long id = IDS.incrementAndGet();
        this.database
                .sql("insert into article_thread values (:id, :status, :open, '吉林大桥今日通车', 'society')")
                .bind("id", id)
                .bind("status", status)
                .bind("open", commentsOpen)
                .then()
                .block(SOON);
        return id;
    }

    public void withdraw(long articleId) {
        execute("update article_thread set status = 'WITHDRAWN' where id = " + articleId);
    }

    public void execute(String sql) {
        this.database.sql(sql).then().block(SOON);
    }

    public long number(String query) {
        return Objects.requireNonNull(this.database
                .sql(query)
                .map(row -> Objects.requireNonNull(row.get(0, Number.class)).longValue())
                .one()
                .block(SOON));
    }

    /** Posts by a member; the answer is the test's to judge. */
    public ResponseSpec post(long articleId, long memberId, String body) {
        return post(articleId, memberId, Map.of("body", body));
    }

    public ResponseSpec reply(long articleId, long memberId, String parentId, String body) {
        return post(articleId, memberId, Map.of("body", body, "parentId", parentId));
    }

    private ResponseSpec post(long articleId, long memberId, Map<String, String> request) {
        return this.client
                .post()
                .uri("/api/v1/articles/{id}/comments", articleId)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(memberId, "MEMBER")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange();
    }

    /** Id of a comment that waits. */
    public String pendingComment(long articleId, String body) {
        return idOf(post(articleId, newMember(), body));
    }

    public String approvedComment(long articleId, String body) {
        String id = pendingComment(articleId, body);
        decide(id, "approve").expectStatus().isOk();
        return id;
    }

    public String approvedReply(long articleId, String parentId, String body) {
        String id = idOf(reply(articleId, newMember(), parentId, body));
        decide(id, "approve").expectStatus().isOk();
        return id;
    }

    public ResponseSpec decide(String commentId, String decision) {
        return this.client
                .post()
                .uri("/api/v1/comments/{id}/{decision}", commentId, decision)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(MODERATOR, "MODERATOR")))
                .exchange();
    }

    public static String idOf(ResponseSpec answer) {
        Map<?, ?> comment = answer.expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return (String) Objects.requireNonNull(comment).get("id");
    }
}
