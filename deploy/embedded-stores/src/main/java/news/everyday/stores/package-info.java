/** Real PostgreSQL and Redis servers, started from Maven artifacts, for the local run and for the tests. */
@NullMarked
package news.everyday.stores;

import org.jspecify.annotations.NullMarked;
