/** The platform as one object: stores and services of one data folder, started, watched, stopped. */
@NullMarked
package news.everyday.local.platform;

import org.jspecify.annotations.NullMarked;
