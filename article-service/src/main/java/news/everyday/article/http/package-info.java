/** How answers are cached, and versions as entity tags. */
@NullMarked
package news.everyday.article.http;

import org.jspecify.annotations.NullMarked;
