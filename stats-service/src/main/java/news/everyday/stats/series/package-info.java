/** Views over time (时间序列): by hour and day, of an article, a channel, a station, the site; and their export. */
@NullMarked
package news.everyday.stats.series;

import org.jspecify.annotations.NullMarked;
