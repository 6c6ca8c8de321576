/** The service's OpenAPI document over HTTP. */
@NullMarked
package news.everyday.defaults.docs;

import org.jspecify.annotations.NullMarked;
