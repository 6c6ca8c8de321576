/** The server itself (服务端): how long a client may take to say what it wants. */
@NullMarked
package news.everyday.gateway.server;

import org.jspecify.annotations.NullMarked;
