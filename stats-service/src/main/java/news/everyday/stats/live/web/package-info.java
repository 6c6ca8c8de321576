/** Live numbers over HTTP: server-sent events. */
@NullMarked
package news.everyday.stats.live.web;

import org.jspecify.annotations.NullMarked;
