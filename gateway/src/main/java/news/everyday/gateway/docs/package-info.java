/** What a browser needs to read and try out the API. */
@NullMarked
package news.everyday.gateway.docs;

import org.jspecify.annotations.NullMarked;
