/** Browsers' sessions (会话): renewed without the reader noticing, and refused once they were ended. */
@NullMarked
package news.everyday.gateway.session;

import org.jspecify.annotations.NullMarked;
