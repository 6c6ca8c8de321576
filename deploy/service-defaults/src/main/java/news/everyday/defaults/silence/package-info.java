/** Gives up a connection to PostgreSQL whose other end has gone silent. */
@NullMarked
package news.everyday.defaults.silence;

import org.jspecify.annotations.NullMarked;
