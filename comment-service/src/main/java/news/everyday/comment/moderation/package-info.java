/** Moderation (审核): the queue, the decisions and how long comments wait. */
@NullMarked
package news.everyday.comment.moderation;

import org.jspecify.annotations.NullMarked;
