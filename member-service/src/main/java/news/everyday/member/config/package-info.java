/** Who may call what. */
@NullMarked
package news.everyday.member.config;

import org.jspecify.annotations.NullMarked;
