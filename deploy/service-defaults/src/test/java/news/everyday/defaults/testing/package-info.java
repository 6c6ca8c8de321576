/** What every service's tests share: the house rules and tokens that a service believes. */
@NullMarked
package news.everyday.defaults.testing;

import org.jspecify.annotations.NullMarked;
