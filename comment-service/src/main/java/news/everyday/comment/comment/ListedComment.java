package news.everyday.comment.comment;

import org.jspecify.annotations.Nullable;

/**
 * An approved comment with what a list shows beside it.
 *
 * @param replyTo author of the comment it answers; absent when that one is no longer shown
 * @param replyCount how many approved replies stand under it
 */
public record ListedComment(Comment comment, @Nullable Author replyTo, int replyCount) {

    Cursor cursor() {
        return this.comment.cursor();
    }
}
