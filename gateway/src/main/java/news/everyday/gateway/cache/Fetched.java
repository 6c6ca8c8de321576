package news.everyday.gateway.cache;

/**
 * What a service answered to the cache.
 *
 * @param shared whether others may get it too
 */
record Fetched(CachedResponse response, boolean shared) {

    /** A failure that an old answer may stand in for. */
    boolean isFailure() {
        return this.response.status() >= 500;
    }
}
