/** The ingest of views: who looked, coalescing, the batch script. */
@NullMarked
package news.everyday.stats.view;

import org.jspecify.annotations.NullMarked;
