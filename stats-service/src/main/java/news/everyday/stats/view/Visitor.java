package news.everyday.stats.view;

import org.jspecify.annotations.Nullable;

/**
 * Who looked (访客).
 *
 * @param key keyed hash; no address can be told from it
 * @param newCookie what to give the browser so that we know it again; null when it needs none
 */
public record Visitor(long key, @Nullable String newCookie) {}
