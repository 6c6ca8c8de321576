package news.everyday.stats.view.web;

import io.netty.util.AsciiString;
import java.net.InetSocketAddress;
import news.everyday.stats.origin.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Who sent what a controller took. */
record SpringSender(ServerHttpRequest request) implements Sender {

    @Override
    public @Nullable String header(AsciiString name) {
        return this.request.getHeaders().getFirst(name.toString());
    }

    @Override
    public @Nullable String remoteHost() {
        InetSocketAddress remote = this.request.getRemoteAddress();
        return (remote != null) ? remote.getHostString() : null;
    }
}
