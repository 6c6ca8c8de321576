/** The public keys. */
@NullMarked
package news.everyday.member.token.web;

import org.jspecify.annotations.NullMarked;
