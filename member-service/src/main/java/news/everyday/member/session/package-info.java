/** Signing in, staying signed in and signing out. */
@NullMarked
package news.everyday.member.session;

import org.jspecify.annotations.NullMarked;
