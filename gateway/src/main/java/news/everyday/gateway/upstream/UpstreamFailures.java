package news.everyday.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.channel.ChannelException;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** What can go wrong on the way to a service, and what the client is told. */
final class UpstreamFailures {

    private UpstreamFailures() {}

    /** Nothing was sent: the service can't have done anything. */
    static boolean isConnectFailure(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || isClosedBeforeSending(failure);
    }

    /** The connection could not be opened or did not last: the service can't answer, whatever it has done. */
    static boolean isBrokenConnection(Throwable failure) {
        return isConnectFailure(failure)
                || failure instanceof AbortedException
                || failure instanceof PrematureCloseException;
    }

    /** A kept connection that the service closed just when it was to be used again. */
    private static boolean isClosedBeforeSending(Throwable failure) {
        return failure instanceof AbortedException
                && String.valueOf(failure.getMessage()).contains("BEFORE send");
    }

    /** Whether it tells something about the service; a client's mistake doesn't. */
    static boolean isOurs(Throwable failure) {
        return !(failure instanceof ErrorResponse response)
                || response.getStatusCode().is5xxServerError();
    }

    /**
     * The problem a client gets.
     *
     * @param retryAfter when it is worth coming back
     */
    static Throwable toProblem(Throwable failure, Duration retryAfter) {
        if (isConnectFailure(failure) || isRefusedHere(failure)) {
            return withRetryAfter(unavailable(), retryAfter);
        }
        if (isTimeout(failure)) {
            return Problems.problem(
                    HttpStatus.GATEWAY_TIMEOUT, "upstream-timeout", "The service did not answer in time.");
        }
        if (failure instanceof IOException || failure instanceof AbortedException || isNonsense(failure)) {
            return Problems.problem(
                    HttpStatus.BAD_GATEWAY, "upstream-broke-off", "The service broke off before it had answered.");
        }
        return failure;
    }

    private static boolean isRefusedHere(Throwable failure) {
        return failure instanceof CallNotPermittedException
                || isWithoutChannel(failure)
                || failure instanceof PoolAcquireTimeoutException
                || failure instanceof PoolAcquirePendingLimitException;
    }

    /** It could not even be made: no open files are left. */
    private static boolean isWithoutChannel(Throwable failure) {
        return failure instanceof ChannelException && !isTimeout(failure);
    }

    /** What came was not HTTP. */
    private static boolean isNonsense(Throwable failure) {
        return failure instanceof DecoderException || failure instanceof IllegalArgumentException;
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof io.netty.handler.timeout.TimeoutException
                || (failure instanceof ErrorResponse response
                        && response.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT));
    }

    private static ErrorResponseException unavailable() {
        return Problems.problem(
                HttpStatus.SERVICE_UNAVAILABLE, "upstream-unavailable", "The service can't be reached right now.");
    }

    private static ErrorResponseException withRetryAfter(ErrorResponseException problem, Duration retryAfter) {
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        return problem;
    }
}
