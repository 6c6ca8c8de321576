/** Carries spans from the services, which speak OTLP, to a local Zipkin, which doesn't. */
@NullMarked
package news.everyday.local.observe;

import org.jspecify.annotations.NullMarked;
