/** Time series and exports over HTTP, for the newsroom. */
@NullMarked
package news.everyday.stats.series.web;

import org.jspecify.annotations.NullMarked;
