/** Which of many path patterns fits a request, found without trying them all. */
@NullMarked
package news.everyday.gateway.path;

import org.jspecify.annotations.NullMarked;
