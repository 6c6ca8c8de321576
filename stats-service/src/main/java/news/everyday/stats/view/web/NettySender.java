package news.everyday.stats.view.web;

import io.netty.util.AsciiString;
import java.net.InetSocketAddress;
import news.everyday.stats.origin.Sender;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

/** Who sent what the server itself took. */
record NettySender(HttpServerRequest request) implements Sender {

    @Override
    public @Nullable String header(AsciiString name) {
        return this.request.requestHeaders().get(name);
    }

    @Override
    public @Nullable String remoteHost() {
        InetSocketAddress remote = this.request.remoteAddress();
        return (remote != null) ? remote.getHostString() : null;
    }
}
