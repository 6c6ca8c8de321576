/** Totals in Redis, their flush to PostgreSQL and their rebuild from it. */
@NullMarked
package news.everyday.stats.counter;

import org.jspecify.annotations.NullMarked;
