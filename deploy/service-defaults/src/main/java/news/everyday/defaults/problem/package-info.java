/** Errors as RFC 9457 problem details, the same in every service. */
@NullMarked
package news.everyday.defaults.problem;

import org.jspecify.annotations.NullMarked;
