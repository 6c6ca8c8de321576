package news.everyday.gateway.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AttributeKey;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver.State;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerState;

/**
 * Closes a connection on which a request has begun whose headers don't come to an end. A request that arrives in one
 * piece, as nearly all do, costs no timer. All of it runs on the connection's event loop.
 */
final class SlowHeadersHandler extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<SlowHeadersHandler> KEY = AttributeKey.valueOf(SlowHeadersHandler.class, "of");

    private final SlowClientProperties properties;

    private boolean begun;

    private long bodyUntil = System.nanoTime();

    private @Nullable Future<?> timer;

    SlowHeadersHandler(SlowClientProperties properties) {
        this.properties = properties;
    }

    void watch(Channel channel) {
        channel.attr(KEY).set(this);
        channel.pipeline().addFirst(this);
    }

    /** What the server says of its connections and, of HTTP/2, of their streams. */
    static void observe(Connection connection, State state, SlowClientProperties properties) {
        if (state != HttpServerState.REQUEST_RECEIVED) {
            return;
        }
        Channel channel = connection.channel();
        SlowHeadersHandler own = channel.attr(KEY).get();
        boolean hasBody = hasBody((HttpServerRequest) connection);
        if (own != null) {
            own.headersArrived(hasBody);
        } else if (channel.parent() != null) {
            stopWatching(channel.parent());
            if (hasBody) {
                SlowBodyHandler.watchBody(channel, properties);
            }
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        HttpHeaders headers = request.requestHeaders();
        return headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                || headers.getInt(HttpHeaderNames.CONTENT_LENGTH, 0) > 0;
    }

    /** The frames of HTTP/2 come at any time; its codec has limits of its own. */
    private static void stopWatching(Channel http2) {
        SlowHeadersHandler handler = http2.attr(KEY).getAndSet(null);
        if (handler != null) {
            handler.stopTimer();
            http2.pipeline().remove(handler);
        }
    }

    private void headersArrived(boolean hasBody) {
        this.begun = false;
        stopTimer();
        this.bodyUntil = System.nanoTime() + (hasBody ? this.properties.body().toNanos() : 0);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        this.begun = true;
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        if (this.begun && this.timer == null && System.nanoTime() - this.bodyUntil > 0) {
            this.timer = context.executor()
                    .schedule(() -> context.close(), this.properties.headers().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopTimer();
        context.fireChannelInactive();
    }

    private void stopTimer() {
        if (this.timer != null) {
            this.timer.cancel(false);
            this.timer = null;
        }
    }
}
