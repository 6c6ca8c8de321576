package news.everyday.article.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import news.everyday.article.comment.CommentListing.Author;
import news.everyday.article.comment.CommentListing.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommentListingTests {

    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    private static Item item(String id, @Nullable String rootId) {
        Author answered = (rootId != null) ? new Author("楼主") : null;
        return new Item(
                id,
                rootId,
                "正文" + id,
                new Author("会员" + id),
                OffsetDateTime.parse("2026-11-25T08:00:00+08:00"),
                answered);
    }

    @Test
    void repliesStandUnderTheirRootOldestFirst() {
        CommentListing listing =
                new CommentListing(List.of(item("5", "1"), item("4", null), item("3", "1"), item("1", null)), "next");

        CommentPage page = listing.toPage(NOW);

        assertThat(page.comments()).extracting(Comment::id).containsExactly("4", "1");
        assertThat(page.comments().get(1).replies()).extracting(Comment::id).containsExactly("3", "5");
        assertThat(page.next()).isEqualTo("next");
        assertThat(page.isKnown()).isTrue();
    }

    @Test
    void aReplyWhoseRootIsOnAnotherPageStandsAlone() {
        CommentPage page = new CommentListing(List.of(item("9", "1")), null).toPage(NOW);

        assertThat(page.comments()).extracting(Comment::replyTo).containsExactly("楼主");
    }

    @Test
    void noneIsKnownToBeNone() {
        assertThat(CommentListing.EMPTY.toPage(NOW).isKnown()).isTrue();
        assertThat(CommentPage.unknown().isKnown()).isFalse();
    }
}
