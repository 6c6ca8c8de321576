/** Where a view comes from: reader or crawler, on what kind of device, sent by whom. */
@NullMarked
package news.everyday.stats.origin;

import org.jspecify.annotations.NullMarked;
