/** Access rules and the addresses of the services whose feeds are read. */
@NullMarked
package news.everyday.comment.config;

import org.jspecify.annotations.NullMarked;
