package news.everyday.comment.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a comment before a person has seen it.
 *
 * @param withheldFor the listed words in it, separated by {@code 、}
 */
record Verdict(CommentStatus status, @Nullable String withheldFor) {

    static Verdict of(List<String> hits, ModerationMode mode) {
        return hits.isEmpty()
                ? new Verdict(mode.firstStatus(), null)
                : new Verdict(CommentStatus.WITHHELD, String.join("、", hits));
    }
}
