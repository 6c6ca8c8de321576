package news.everyday.defaults.silence;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a connection on which something was asked and nothing answered. A server that hangs, or one whose machine is cut
 * off, closes nothing by itself: whoever waits for it would wait for ever, and the pool with him.
 *
 * <p>An answer that stops in its middle isn't noticed here: the client may be the one that doesn't read on.
 */
final class AnswerWatch extends ChannelDuplexHandler {

    private static final Logger log = LoggerFactory.getLogger(AnswerWatch.class);

    private static final long LOOK_MILLIS = 500;

    private final long patienceNanos;

    private boolean waiting;

    private long askedAt;

    private @Nullable Future<?> looking;

    private AnswerWatch(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    static void add(Channel channel, Duration patience) {
        channel.pipeline().addLast("answer-watch", new AnswerWatch(patience));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        this.looking = context.executor()
                .scheduleWithFixedDelay(() -> look(context), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        context.fireChannelActive();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!this.waiting) {
            this.waiting = true;
            this.askedAt = context.executor().ticker().nanoTime();
        }
        context.write(message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        this.waiting = false;
        context.fireChannelRead(message);
    }

    private void look(ChannelHandlerContext context) {
        if (this.waiting && context.executor().ticker().nanoTime() - this.askedAt > this.patienceNanos) {
            log.warn(
                    "{} doesn't answer, its connection is given up",
                    context.channel().remoteAddress());
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (this.looking != null) {
            this.looking.cancel(false);
        }
        context.fireChannelInactive();
    }
}
