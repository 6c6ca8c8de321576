/** Our view of articles (稿件): which have a thread of comments, and whether it is open. */
@NullMarked
package news.everyday.comment.article;

import org.jspecify.annotations.NullMarked;
