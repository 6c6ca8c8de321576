/** Who is asking: cookies and bearer tokens, and which requests may carry a cookie. */
@NullMarked
package news.everyday.gateway.security;

import org.jspecify.annotations.NullMarked;
