/** Views over HTTP. */
@NullMarked
package news.everyday.stats.view.web;

import org.jspecify.annotations.NullMarked;
