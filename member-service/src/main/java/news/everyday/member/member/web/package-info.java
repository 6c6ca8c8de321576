/** Registering, and the member's own account. */
@NullMarked
package news.everyday.member.member.web;

import org.jspecify.annotations.NullMarked;
