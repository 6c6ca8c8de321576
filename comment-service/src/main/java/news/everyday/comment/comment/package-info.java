/** Comments themselves: posted, listed, counted, deleted by their author. */
@NullMarked
package news.everyday.comment.comment;

import org.jspecify.annotations.NullMarked;
