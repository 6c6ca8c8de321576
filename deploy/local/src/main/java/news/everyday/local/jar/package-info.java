/** Makes a service's jar start quickly: unpacked, with a class archive. */
@NullMarked
package news.everyday.local.jar;

import org.jspecify.annotations.NullMarked;
