/** Makes a service's jar start quickly: unpacked, with flags for a shared machine. */
@NullMarked
package news.everyday.local.jar;

import org.jspecify.annotations.NullMarked;
