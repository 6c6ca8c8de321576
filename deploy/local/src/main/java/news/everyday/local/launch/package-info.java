/** The command {@code deploy/local/up}: options, progress, the table of addresses. */
@NullMarked
package news.everyday.local.launch;

import org.jspecify.annotations.NullMarked;
