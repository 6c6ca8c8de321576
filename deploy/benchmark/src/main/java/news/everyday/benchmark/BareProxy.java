package news.everyday.benchmark;

import org.reactivestreams.Publisher;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;

/** The least that a proxy on Reactor Netty can do: pass the request on and the answer back. */
final class BareProxy {

    private final HttpClient client = HttpClient.create(ConnectionProvider.create("bare", 256));

    private final String upstream;

    private BareProxy(String upstream) {
        this.upstream = upstream;
    }

    /** @param arguments port, base address of the upstream */
    public static void main(String[] arguments) {
        BareProxy proxy = new BareProxy(arguments[1]);
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle(proxy::pass)
                .bindNow()
                .onDispose()
                .block();
    }

    private Publisher<Void> pass(HttpServerRequest request, HttpServerResponse response) {
        return this.client
                .headers(headers -> headers.add(request.requestHeaders()).remove("Host"))
                .request(request.method())
                .uri(this.upstream + request.uri())
                .response((answer, body) -> {
                    copy(answer, response);
                    return response.send(body.retain()).then();
                });
    }

    private static void copy(HttpClientResponse answer, HttpServerResponse response) {
        response.status(answer.status());
        response.responseHeaders().set(answer.responseHeaders());
    }
}
