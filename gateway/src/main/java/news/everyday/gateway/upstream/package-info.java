/** The way to the services: addresses, connections, breakers, headers, metrics. */
@NullMarked
package news.everyday.gateway.upstream;

import org.jspecify.annotations.NullMarked;
