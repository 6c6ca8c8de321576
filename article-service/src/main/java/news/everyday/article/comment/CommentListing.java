package news.everyday.article.comment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list as comment-service sends it: newest first, replies among the others. */
record CommentListing(List<Item> items, @Nullable String next) {

    static final CommentListing EMPTY = new CommentListing(List.of(), null);

    record Author(String displayName) {}

    record Item(
            String id,
            @Nullable String rootId,
            String body,
            Author author,
            OffsetDateTime createdAt,
            @Nullable Author replyTo) {

        Comment with(List<Comment> replies) {
            String answered = (this.replyTo != null) ? this.replyTo.displayName() : null;
            return new Comment(
                    this.id, this.author.displayName(), answered, this.createdAt.toInstant(), this.body, replies);
        }
    }

    /** Replies move under their root where it is on the page too; elsewhere they stand by themselves. */
    CommentPage toPage(Instant asOf) {
        Map<String, Item> byId = this.items.stream().collect(Collectors.toMap(Item::id, item -> item, (a, b) -> a));
        Map<String, List<Item>> byRoot = this.items.stream()
                .filter(item -> isUnderRoot(item, byId))
                .collect(Collectors.groupingBy(Item::rootId));
        List<Comment> comments = this.items.stream()
                .filter(item -> !isUnderRoot(item, byId))
                .map(item -> item.with(repliesOf(byRoot.getOrDefault(item.id(), List.of()))))
                .toList();
        return new CommentPage(comments, this.next, asOf);
    }

    private static boolean isUnderRoot(Item item, Map<String, Item> byId) {
        return item.rootId() != null && byId.containsKey(item.rootId());
    }

    private static List<Comment> repliesOf(List<Item> newestFirst) {
        List<Item> replies = new ArrayList<>(newestFirst);
        Collections.reverse(replies);
        return replies.stream().map(reply -> reply.with(List.of())).toList();
    }
}
