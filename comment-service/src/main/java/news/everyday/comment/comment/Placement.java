package news.everyday.comment.comment;

import org.jspecify.annotations.Nullable;

/**
 * Where a comment stands in its thread (楼): at the top, or under a root. A reply to a reply remembers what it answers and
 * stands under the same root, so that threads have two levels however long a quarrel gets.
 *
 * @param parentId the comment it answers
 * @param rootId the comment at the top
 */
record Placement(@Nullable Long parentId, @Nullable Long rootId) {

    static final Placement TOP = new Placement(null, null);

    static Placement under(Comment parent) {
        Long root = parent.placement().rootId();
        return new Placement(parent.id(), (root != null) ? root : parent.id());
    }
}
