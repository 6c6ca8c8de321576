package news.everyday.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the feeds of articles and members change here. The payloads are the contract's examples. */
@CommentServiceTest
class FeedIntegrationTests {

    private static final FeedStub ARTICLES = new FeedStub();

    private static final FeedStub MEMBERS = new FeedStub();

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("news.services.article", ARTICLES::address);
        registry.add("news.services.member", MEMBERS::address);
    }

    @Test
    void opensTheThreadOfAPublishedArticle() {
        long article = this.newsroom.newMember();

        publish("ArticlePublished", article, "PUBLISHED", true);

        this.newsroom
                .post(article, this.newsroom.newMember(), "沙发")
                .expectStatus()
                .isCreated();
        assertThat(this.newsroom.number("select count(*) from article_thread where id = " + article
                        + " and headline = '吉林大桥今日通车' and channel = 'reader-letters'"))
                .isEqualTo(1);
    }

    @Test
    void closesAndReopensTheThreadWithTheArticle() {
        long article = this.newsroom.newMember();
        publish("ArticlePublished", article, "PUBLISHED", true);

        publish("ArticleCorrected", article, "CORRECTED", false);
        this.newsroom.post(article, 7, "关了吗").expectStatus().isEqualTo(409);

        publish("ArticleCorrected", article, "CORRECTED", true);
        this.newsroom.post(article, 7, "又开了").expectStatus().isCreated();
    }

    @Test
    void hidesTheCommentsOfAWithdrawnArticle() {
        long article = this.newsroom.newMember();
        publish("ArticlePublished", article, "PUBLISHED", true);
        this.newsroom.approvedComment(article, "撤稿之前");

        publish("ArticleWithdrawn", article, "WITHDRAWN", true);

        this.client
                .get()
                .uri("/api/v1/articles/{id}/comments", article)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void passesOverWhatItDoesNotKnowOrCannotRead() {
        double before = unreadable();
        long article = this.newsroom.newMember();
        ARTICLES.append("ArticleRenumbered", "x", "{\"id\":\"x\"}");
        ARTICLES.append("ArticlePublished", "x", "{\"id\":\"not a number\",\"status\":\"PUBLISHED\"}");
        ARTICLES.append("ArticlePublished", "y", "{\"headline\":\"没有编号\"}");

        publish("ArticlePublished", article, "PUBLISHED", true);

        assertThat(unreadable() - before).isEqualTo(2);
    }

    @Test
    void followsTheNamesOfMembers() {
        long member = this.newsroom.newMember();
        tell("MemberRegistered", member, "松花江", "ACTIVE");
        long article = this.newsroom.openArticle();
        String id = Newsroom.idOf(this.newsroom.post(article, member, "我来了"));
        this.newsroom.decide(id, "approve");

        tell("MemberRenamed", member, "松花江畔", "ACTIVE");

        this.client
                .get()
                .uri("/api/v1/articles/{id}/comments", article)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].author.displayName")
                .isEqualTo("松花江畔");
    }

    @Test
    void keepsBannedMembersOutUntilTheyAreUnbanned() {
        long member = this.newsroom.newMember();
        long article = this.newsroom.openArticle();

        tell("MemberBanned", member, "捣乱者", "BANNED");
        this.newsroom.post(article, member, "放我出来").expectStatus().isForbidden();

        tell("MemberUnbanned", member, "捣乱者", "ACTIVE");
        this.newsroom.post(article, member, "我改了").expectStatus().isCreated();
    }

    private void publish(String type, long id, String status, boolean commentsOpen) {
        ARTICLES.append(type, Long.toString(id), """
                {"id":"%d","status":"%s","headline":"吉林大桥今日通车","summary":"摘要","channel":"reader-letters",
                "channelName":"群众来信","station":"jilin","stationName":"吉林","url":"/articles/42","pictureUrl":null,
                "publishedAt":"2026-11-25T08:00:00+08:00","version":3,"commentsOpen":%s}
                """.formatted(id, status, commentsOpen));
        awaitRow("select count(*) from article_thread where id = " + id + " and status = '" + status
                + "' and comments_open = " + commentsOpen);
    }

    private void tell(String type, long id, String displayName, String status) {
        MEMBERS.append(type, Long.toString(id), """
                {"id":"%d","displayName":"%s","status":"%s","roles":["MEMBER"]}
                """.formatted(id, displayName, status));
        awaitRow("select count(*) from member where id = " + id + " and display_name = '" + displayName
                + "' and status = '" + status + "'");
    }

    private void awaitRow(String query) {
        Awaitility.await().atMost(Newsroom.SOON).until(() -> this.newsroom.number(query) == 1);
    }

    private double unreadable() {
        return this.meters.counter("news.feed.unreadable", "feed", "article").count();
    }
}
