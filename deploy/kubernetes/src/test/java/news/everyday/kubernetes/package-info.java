/** The rules that the manifests are held to, each proved by manifests broken on purpose. */
@NullMarked
package news.everyday.kubernetes;

import org.jspecify.annotations.NullMarked;
