/** Measures the platform: rate and latency from outside, processor time and allocated bytes from inside the servers. */
@NullMarked
package news.everyday.benchmark;

import org.jspecify.annotations.NullMarked;
