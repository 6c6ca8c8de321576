/** Hashing of passwords, off the event loop, and which passwords are refused. */
@NullMarked
package news.everyday.member.password;

import org.jspecify.annotations.NullMarked;
