/** Trace ids, defaults for metrics and logs, and the watch over the launcher. */
@NullMarked
package news.everyday.defaults.observability;

import org.jspecify.annotations.NullMarked;
