/** A small service that uses all the defaults, to test them as a service meets them. */
@NullMarked
package news.everyday.defaults.app;

import org.jspecify.annotations.NullMarked;
