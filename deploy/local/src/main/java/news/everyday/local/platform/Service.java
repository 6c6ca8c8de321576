package news.everyday.local.platform;

import java.util.Locale;
import java.util.Optional;

/**
 * The five services, in the order in which they are started. None needs another: the gateway is first as it can start
 * while PostgreSQL still makes its files; article-service comes after stats-service, as it gives up for a while on one
 * that it asks and that isn't there.
 */
public enum Service {
    GATEWAY(0, false, true),
    STATS(4, true, true),
    MEMBER(3, true, false),
    ARTICLE(1, true, false),
    COMMENT(2, true, false);

    private final int portOffset;

    private final boolean database;

    private final boolean redis;

    Service(int portOffset, boolean database, boolean redis) {
        this.portOffset = portOffset;
        this.database = database;
        this.redis = redis;
    }

    /** Name of the module and of its jar, e.g. {@code article-service}. */
    public String artifact() {
        return (this == GATEWAY) ? "gateway" : key() + "-service";
    }

    /** The short name that settings use, e.g. {@code article}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of one of its replicas; the first is named like the module. */
    public String unit(int replica) {
        return (replica == 1) ? artifact() : artifact() + "-" + replica;
    }

    int portOffset() {
        return this.portOffset;
    }

    Optional<String> database() {
        return this.database ? Optional.of(key()) : Optional.empty();
    }

    boolean usesRedis() {
        return this.redis;
    }
}
