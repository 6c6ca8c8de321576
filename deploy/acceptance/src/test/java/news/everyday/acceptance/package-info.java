/** The platform as its users meet it: through the gateway, with real stores, and with parts of it killed. */
@NullMarked
package news.everyday.acceptance;

import org.jspecify.annotations.NullMarked;
