package news.everyday.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One kind of load on the gateway or on what it is compared with.
 *
 * @param name as it stands in the results
 * @param kind how the load comes
 * @param server one of {@link GatewayBench}'s
 * @param path what is asked for
 * @param signedIn whether with an access token
 * @param reference the scenario its rate is compared with; null for none
 */
record GatewayScenario(
        String name,
        Kind kind,
        String server,
        String path,
        boolean signedIn,
        @Nullable String reference) {

    /** How the load comes. */
    enum Kind {
        /** As much as the server takes, after it has been warmed. */
        FULL,
        /** Half of what the reference took at most, evenly. */
        HALF,
        /** As much as it takes in the first ten seconds of a new process. */
        COLD
    }
}
