/** Who is a member (会员), under which name and with which roles. */
@NullMarked
package news.everyday.member.member;

import org.jspecify.annotations.NullMarked;
