/** Numbers as they change (实时): who reads now, and streams of totals and boards. */
@NullMarked
package news.everyday.stats.live;

import org.jspecify.annotations.NullMarked;
