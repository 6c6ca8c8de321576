package news.everyday.gateway.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Cuts off a client whose body doesn't come: no piece of it within the pause, or not the whole of it in time. A request
 * that arrives with its body at once, as nearly all do, costs no timer. All of it runs on the connection's event loop.
 *
 * <p>Instead of Reactor Netty's two timeouts, which start a timer each for every request and leave them running, and with
 * them the request in memory, when the answer is written before the request was read to its end: as every refusal is.
 */
final class SlowBodyHandler extends ChannelInboundHandlerAdapter {

    private static final String NAME = "slowBody";

    private final long pause;

    private final long whole;

    private boolean awaited;

    private long begun;

    private long lastPiece;

    private @Nullable Future<?> timer;

    SlowBodyHandler(SlowClientProperties properties) {
        this.pause = properties.pause().toNanos();
        this.whole = properties.body().toNanos();
    }

    /** A connection of HTTP/1.1. */
    static void watch(Channel channel, SlowClientProperties properties) {
        channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, NAME, new SlowBodyHandler(properties));
    }

    /** A stream of HTTP/2, of which the head of a request with a body has come. */
    static void watchBody(Channel stream, SlowClientProperties properties) {
        SlowBodyHandler handler = new SlowBodyHandler(properties);
        handler.awaited = true;
        stream.pipeline().addBefore(NettyPipeline.ReactiveBridge, NAME, handler);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            this.awaited = true;
        }
        if (message instanceof LastHttpContent) {
            this.awaited = false;
            stopTimer();
        } else if (this.timer != null) {
            this.lastPiece = System.nanoTime();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (this.awaited && this.timer == null) {
            this.begun = System.nanoTime();
            this.lastPiece = this.begun;
            schedule(context, this.begun);
        }
        context.fireChannelReadComplete();
    }

    private void schedule(ChannelHandlerContext context, long now) {
        long left = Math.min(this.lastPiece + this.pause - now, this.begun + this.whole - now);
        this.timer = context.executor().schedule(() -> look(context), left, TimeUnit.NANOSECONDS);
    }

    /** While we don't read, because the service is slow, it isn't the client that pauses. */
    private void look(ChannelHandlerContext context) {
        long now = System.nanoTime();
        if (!context.channel().config().isAutoRead()) {
            this.lastPiece = now;
        }
        if (now - this.lastPiece >= this.pause || now - this.begun >= this.whole) {
            context.close();
        } else {
            schedule(context, now);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stopTimer();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        this.awaited = false;
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
