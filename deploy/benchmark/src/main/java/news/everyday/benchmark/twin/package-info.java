/** The view path as one would write it first: what stats-service is compared with. */
@NullMarked
package news.everyday.benchmark.twin;

import org.jspecify.annotations.NullMarked;
