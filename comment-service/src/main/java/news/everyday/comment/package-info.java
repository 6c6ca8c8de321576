/** Comments (评论), replies and their moderation. */
@NullMarked
package news.everyday.comment;

import org.jspecify.annotations.NullMarked;
