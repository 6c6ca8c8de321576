package news.everyday.comment.comment.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import news.everyday.comment.comment.CommentCount;

/** How many comments readers can see under each of some articles. */
record CommentCountsResponse(List<Item> items, OffsetDateTime asOf) {

    record Item(String articleId, long count) {

        static Item from(CommentCount count) {
            return new Item(Long.toString(count.articleId()), count.approved());
        }
    }

    static CommentCountsResponse of(List<CommentCount> counts, Instant asOf) {
        return new CommentCountsResponse(counts.stream().map(Item::from).toList(), CommentResponse.readersTime(asOf));
    }
}
