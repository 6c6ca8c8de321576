/** How this service asks another one: never for long, never against a wall, never at the reader's expense. */
@NullMarked
package news.everyday.article.remote;

import org.jspecify.annotations.NullMarked;
