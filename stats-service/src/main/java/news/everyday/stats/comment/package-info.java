/** How much articles are commented on (评论), from comment-service's feed. */
@NullMarked
package news.everyday.stats.comment;

import org.jspecify.annotations.NullMarked;
