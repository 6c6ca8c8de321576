/** The only public door of the platform (网关): authenticate, limit, route, degrade. */
@NullMarked
package news.everyday.gateway;

import org.jspecify.annotations.NullMarked;
