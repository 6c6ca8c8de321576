package news.everyday.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The least that a Reactor Netty server can do: answer a few bytes. What everything else is compared with. */
final class YardstickServer {

    private YardstickServer() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        ByteBuf body = Unpooled.unreleasableBuffer(
                Unpooled.directBuffer().writeBytes("{\"views\":278}".getBytes(StandardCharsets.UTF_8)));
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .handle((request, response) -> response.header("Content-Type", "application/json")
                        .header("Content-Length", Integer.toString(body.readableBytes()))
                        .send(Mono.just(body.duplicate())))
                .bindNow();
        server.onDispose().block();
    }
}
