/** What administrators do to other members: roles (角色) and bans (封禁). */
@NullMarked
package news.everyday.member.administration;

import org.jspecify.annotations.NullMarked;
