/** Our view of comment-service: the comments readers may see. */
@NullMarked
package news.everyday.article.comment;

import org.jspecify.annotations.NullMarked;
