/** Where the API is described. */
@NullMarked
package news.everyday.gateway.docs.web;

import org.jspecify.annotations.NullMarked;
