package news.everyday.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.everyday.comment.CommentServiceTest;
import news.everyday.comment.Newsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** An article with 100,000 comments costs no more than one with 100. */
@CommentServiceTest
class LongThreadIntegrationTests {

    private static final int COMMENTS = 100_000;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private DatabaseClient database;

    @Test
    void readsAPageFromTheIndexAlone() {
        long article = this.newsroom.openArticle();
        this.newsroom.execute("""
                insert into comment (article_id, author_id, author_name, body, status, created_at, repeat_key)
                select %d, i %% 20, '老读者', '第' || i || '条', 'APPROVED', timestamptz '2026-01-01' + i * interval '1 minute', i
                from generate_series(1, %d) i
                """.formatted(article, COMMENTS));
        this.newsroom.execute("analyze comment");

        String plan = String.join("\n", explain(article, CommentOrder.NEWEST.pageOf(CommentQueries.OF_ARTICLE)));

        assertThat(plan).contains("comment_approved").doesNotContain("Seq Scan on comment c", "Sort");
    }

    private List<String> explain(long article, String page) {
        return Objects.requireNonNull(this.database
                .sql("explain " + CommentQueries.LISTED + page)
                .bind("article", article)
                .bind("time", CommentOrder.NEWEST.start().createdAt())
                .bind("id", CommentOrder.NEWEST.start().id())
                .bind("rows", 21)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(Newsroom.SOON));
    }
}
