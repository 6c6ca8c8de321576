package news.everyday.local.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One process of a running platform, as {@code run.json} shows it.
 *
 * @param name e.g. {@code article-service}, {@code article-service-2}, {@code postgres}
 * @param kind e.g. {@code article-service} for all its replicas
 * @param replica counted from 1
 * @param state {@code starting}, {@code ready} or {@code stopped}
 * @param pid -1 while there is no process
 * @param address where it is talked to
 * @param management where health and metrics are; stores have none
 */
public record RunningProcess(
        String name,
        String kind,
        int replica,
        String state,
        long pid,
        int port,
        URI address,
        @Nullable URI management,
        int restarts,
        Path log) {}
