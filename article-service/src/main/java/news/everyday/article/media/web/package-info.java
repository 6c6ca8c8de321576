/** Uploading pictures and serving them. */
@NullMarked
package news.everyday.article.media.web;

import org.jspecify.annotations.NullMarked;
