package news.everyday.gateway.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import news.everyday.defaults.problem.Problems;
import news.everyday.gateway.door.EarlyRefusal;
import news.everyday.gateway.door.EarlyRefusal.Answer;
import news.everyday.gateway.filter.TraceNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import reactor.netty.NettyPipeline;

/**
 * Says what is wrong to whom sends something that can't be read as a request of HTTP/1.1: too long an address, too many
 * headers, a broken length. The server would refuse it with an empty page. The connection ends with it as before.
 */
final class UnreadableRequestHandler extends ChannelDuplexHandler {

    private final EarlyRefusal refusal;

    private @Nullable HttpRequest unreadable;

    UnreadableRequestHandler(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    static void watch(Channel channel, EarlyRefusal refusal) {
        channel.pipeline()
                .addBefore(
                        NettyPipeline.HttpTrafficHandler, "unreadableRequest", new UnreadableRequestHandler(refusal));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && request.decoderResult().isFailure()) {
            this.unreadable = request;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        HttpRequest request = this.unreadable;
        if (request != null
                && message instanceof FullHttpResponse empty
                && !empty.content().isReadable()) {
            this.unreadable = null;
            context.write(explained(empty, request), promise);
            empty.release();
        } else {
            context.write(message, promise);
        }
    }

    private FullHttpResponse explained(FullHttpResponse empty, HttpRequest request) {
        Answer answer =
                this.refusal.answer(problemOf(empty.status().code()), isForReader(request), TraceNumbers.create());
        byte[] body = HttpMethod.HEAD.equals(request.method()) ? new byte[0] : answer.body();
        FullHttpResponse explained =
                new DefaultFullHttpResponse(empty.protocolVersion(), empty.status(), Unpooled.wrappedBuffer(body));
        answer.headers().forEach((name, values) -> explained.headers().set(name, values));
        explained.headers().set(HttpHeaderNames.CONNECTION, empty.headers().getAll(HttpHeaderNames.CONNECTION));
        return explained;
    }

    /** Of too long a line nothing is known; it comes from a browser's address bar, if from anybody who reads the answer. */
    private static boolean isForReader(HttpRequest request) {
        if (request.headers().isEmpty()) {
            return !request.uri().startsWith("/api/");
        }
        return EarlyRefusal.isForReader(request.headers().get(HttpHeaderNames.ACCEPT), request.uri());
    }

    private static ProblemDetail problemOf(int status) {
        return switch (status) {
            case 414 -> problem(HttpStatus.URI_TOO_LONG, "address-too-long", "address", "is too long");
            case 431 ->
                problem(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large", "headers", "are too large");
            default -> problem(HttpStatus.valueOf(status), "invalid-request", "request", "can't be read as HTTP");
        };
    }

    private static ProblemDetail problem(HttpStatus status, String type, String field, String reason) {
        return Problems.invalidField(status, type, field, reason).getBody();
    }
}
