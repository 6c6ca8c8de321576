/** What happens to every request at the edge, whoever asks and wherever it goes. */
@NullMarked
package news.everyday.gateway.filter;

import org.jspecify.annotations.NullMarked;
