/** Bearer tokens of people, the token between services, and the rules who may call what. */
@NullMarked
package news.everyday.defaults.security;

import org.jspecify.annotations.NullMarked;
