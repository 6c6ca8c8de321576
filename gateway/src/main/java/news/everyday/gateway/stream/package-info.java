/** Streams of events (事件流, SSE) on their way through. */
@NullMarked
package news.everyday.gateway.stream;

import org.jspecify.annotations.NullMarked;
