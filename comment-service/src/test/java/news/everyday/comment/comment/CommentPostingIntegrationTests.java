package news.everyday.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.everyday.comment.CommentServiceTest;
import news.everyday.comment.Newsroom;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

@CommentServiceTest
class CommentPostingIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private CommentService service;

    @Test
    void takesACommentThatWaitsForAModerator() {
        long article = this.newsroom.openArticle();

        this.newsroom
                .post(article, 7, "  吉林大桥真漂亮！ ")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.id")
                .isNotEmpty()
                .jsonPath("$.articleId")
                .isEqualTo(Long.toString(article))
                .jsonPath("$.body")
                .isEqualTo("吉林大桥真漂亮！")
                .jsonPath("$.author.id")
                .isEqualTo("7")
                .jsonPath("$.author.displayName")
                .isEqualTo("会员7")
                .jsonPath("$.status")
                .isEqualTo("PENDING")
                .jsonPath("$.likes")
                .isEqualTo(0)
                .jsonPath("$.createdAt")
                .value(String.class, time -> assertThat(time).endsWith("+08:00"))
                .jsonPath("$.withheldFor")
                .doesNotExist()
                .jsonPath("$.parentId")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"𠮷野家👨‍👩‍👧‍👦🫠", "全角ＡＢＣ　“引号”＜标签＞", "1<2 && 3>2; drop table comment;-- '", "第一段\n\n第二段\\n"})
    void keepsNastyTextsAsTheyAre(String body) {
        String id = this.newsroom.approvedComment(this.newsroom.openArticle(), body);

        assertThat(this.newsroom.number(
                        "select count(*) from comment where id = " + id + " and body = $text$" + body + "$text$"))
                .isEqualTo(1);
    }

    @Test
    void dropsMarkupAndDirectionMarks() {
        this.newsroom
                .post(
                        this.newsroom.openArticle(),
                        this.newsroom.newMember(),
                        "<script>alert(1)</script>\u202E好\u0000<b>的</b>")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.body")
                .isEqualTo("好的");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"body\":\"   \"}', comment-empty, body",
        "{}, invalid-request, body",
        "'{\"body\":\"好\",\"parentId\":\"x\"}', invalid-request, parentId",
        "'{\"body\":\"好\",\"parentId\":\"999999999\"}', parent-comment-not-found, parentId"
    })
    void namesTheFieldThatIsWrong(String request, String type, String field) {
        expectProblem(send(this.newsroom.openArticle(), request, null), 400, type)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void refusesATextThatIsTooLong() {
        long article = this.newsroom.openArticle();

        expectProblem(this.newsroom.post(article, 7, "好".repeat(1001)), 400, "comment-too-long");

        assertThat(this.newsroom.number("select count(*) from comment where article_id = " + article))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{\"body\":", "\"好\"", "{\"body\":{\"a\":1}}"})
    void refusesWhatIsNoComment(String request) {
        expectProblem(send(this.newsroom.openArticle(), request, null), 400, "invalid-request");
    }

    @Test
    void takesNoTimeFromTheClient() {
        String request = "{\"body\":\"回到过去\",\"createdAt\":\"2001-01-01T00:00:00Z\",\"status\":\"APPROVED\"}";

        send(this.newsroom.openArticle(), request, null)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PENDING")
                .jsonPath("$.createdAt")
                .value(String.class, time -> assertThat(time).doesNotStartWith("2001"));
    }

    @ParameterizedTest
    @CsvSource({"PUBLISHED, false, 409, comments-closed", "WITHDRAWN, true, 404, article-not-found"})
    void refusesWhereTheThreadIsNotOpen(String status, boolean open, int answer, String type) {
        long article = this.newsroom.article(status, open);

        expectProblem(this.newsroom.post(article, 7, "还能评论吗"), answer, type);
    }

    @Test
    void refusesAnUnknownArticle() {
        expectProblem(this.newsroom.post(999_999_999, 7, "有人吗"), 404, "article-not-found");
    }

    @Test
    void refusesABannedMember() {
        long banned = this.newsroom.memberWith("捣乱者", "BANNED");

        expectProblem(this.newsroom.post(this.newsroom.openArticle(), banned, "放我出来"), 403, "member-banned");
    }

    @Test
    void refusesTheSameTextUnderTheSameArticle() {
        long article = this.newsroom.openArticle();
        long member = this.newsroom.newMember();
        this.newsroom.post(article, member, "支持 ABC！").expectStatus().isCreated();

        expectProblem(this.newsroom.post(article, member, "支持ａｂｃ！"), 409, "comment-repeated");
    }

    @Test
    void takesTheSameTextElsewhereFromOthersAndLater() {
        long article = this.newsroom.openArticle();
        long member = this.newsroom.newMember();
        String id = Newsroom.idOf(this.newsroom.post(article, member, "支持"));

        this.newsroom
                .post(this.newsroom.openArticle(), member, "支持")
                .expectStatus()
                .isCreated();
        this.newsroom
                .post(article, this.newsroom.newMember(), "支持")
                .expectStatus()
                .isCreated();
        this.newsroom.execute("update comment set created_at = created_at - interval '11 minutes' where id = " + id);
        this.newsroom.post(article, member, "支持").expectStatus().isCreated();
    }

    @Test
    void takesOneOfManyEqualCommentsSentAtOnce() {
        long article = this.newsroom.openArticle();
        CommentDraft draft = new CommentDraft(article, new Author(71, "手快"), CommentText.of("抢沙发"), null, null);

        List<Boolean> stored = Flux.range(0, 8)
                .flatMap(i -> this.service.post(draft).map(c -> true).onErrorReturn(false), 8)
                .collectList()
                .block(Newsroom.SOON);

        assertThat(stored).hasSize(8).containsOnlyOnce(true);
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameIdempotencyKey() {
        long article = this.newsroom.openArticle();
        String first = Newsroom.idOf(send(article, "{\"body\":\"网络不好\"}", "try-1"));

        String second = Newsroom.idOf(send(article, "{\"body\":\"网络不好\"}", "try-1"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void refusesAnIdempotencyKeyUsedForAnotherComment() {
        long article = this.newsroom.openArticle();
        send(article, "{\"body\":\"第一条\"}", "try-2").expectStatus().isCreated();

        expectProblem(send(article, "{\"body\":\"第二条\"}", "try-2"), 422, "idempotency-key-reused");
    }

    @Test
    void refusesAnUnreadableIdempotencyKey() {
        expectProblem(send(this.newsroom.openArticle(), "{\"body\":\"好\"}", "x".repeat(101)), 400, "invalid-request");
    }

    @Test
    void withholdsACommentWithAListedWord() {
        long article = this.newsroom.openArticle();

        this.newsroom
                .post(article, this.newsroom.newMember(), "专业代 开 发 票")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("WITHHELD")
                .jsonPath("$.withheldFor")
                .doesNotExist();
    }

    @Test
    void keepsRepliesOnTwoLevels() {
        long article = this.newsroom.openArticle();
        String root = this.newsroom.approvedComment(article, "一楼");
        String reply = this.newsroom.approvedReply(article, root, "回一楼");

        this.newsroom
                .reply(article, this.newsroom.newMember(), reply, "回回一楼")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.parentId")
                .isEqualTo(reply)
                .jsonPath("$.rootId")
                .isEqualTo(root);
    }

    @Test
    void refusesToAnswerWhatIsNotShownOrStandsElsewhere() {
        long article = this.newsroom.openArticle();
        String pending = this.newsroom.pendingComment(article, "还没审");
        String elsewhere = this.newsroom.approvedComment(this.newsroom.openArticle(), "别处");

        Stream.of(pending, elsewhere)
                .map(parent -> this.newsroom.reply(article, 7, parent, "回复" + parent))
                .forEach(answer -> expectProblem(answer, 400, "parent-comment-not-found"));
    }

    private ResponseSpec send(long article, String request, String idempotencyKey) {
        return this.client
                .post()
                .uri("/api/v1/articles/{id}/comments", article)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(77, "MEMBER")))
                .headers(headers ->
                        headers.setAll((idempotencyKey != null) ? Map.of("Idempotency-Key", idempotencyKey) : Map.of()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange();
    }

    private static WebTestClient.BodyContentSpec expectProblem(ResponseSpec answer, int status, String type) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:" + type)
                .jsonPath("$.traceId")
                .isNotEmpty();
    }
}
