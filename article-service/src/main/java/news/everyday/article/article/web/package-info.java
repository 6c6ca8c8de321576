/** The JSON API of articles. */
@NullMarked
package news.everyday.article.article.web;

import org.jspecify.annotations.NullMarked;
