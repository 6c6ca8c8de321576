/** Media: the pictures articles show. */
@NullMarked
package news.everyday.article.media;

import org.jspecify.annotations.NullMarked;
