/** Small tables that nearly every answer needs, kept in memory. */
@NullMarked
package news.everyday.article.catalog;

import org.jspecify.annotations.NullMarked;
