/** Tends the counters in the background: ranks, flushes, rebuilds. */
@NullMarked
package news.everyday.stats.keeper;

import org.jspecify.annotations.NullMarked;
