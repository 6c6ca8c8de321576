package news.everyday.gateway;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

/** What reached a service. */
public record ReceivedRequest(String method, String uri, Map<String, String> headers, byte[] body) {

    static ReceivedRequest of(HttpServerRequest request, byte[] body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.requestHeaders().forEach(header -> headers.put(header.getKey(), header.getValue()));
        return new ReceivedRequest(request.method().name(), request.uri(), headers, body);
    }

    public @Nullable String header(String name) {
        return this.headers.get(name);
    }
}
