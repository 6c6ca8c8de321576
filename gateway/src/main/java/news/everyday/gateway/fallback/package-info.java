/** What a reader sees when there is nothing else to show. */
@NullMarked
package news.everyday.gateway.fallback;

import org.jspecify.annotations.NullMarked;
