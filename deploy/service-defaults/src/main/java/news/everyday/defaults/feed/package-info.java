/** The change feed between services: an append-only table, a stream of it, and consumers that keep their position. */
@NullMarked
package news.everyday.defaults.feed;

import org.jspecify.annotations.NullMarked;
