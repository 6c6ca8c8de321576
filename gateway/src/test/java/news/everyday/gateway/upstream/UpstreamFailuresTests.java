package news.everyday.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.ErrorResponseException;

class UpstreamFailuresTests {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), 503, "2"),
                Arguments.of(new ChannelException("Too many open files"), 503, "2"),
                Arguments.of(new TimeoutException("late"), 504, null),
                Arguments.of(ReadTimeoutException.INSTANCE, 504, null),
                Arguments.of(new IOException("reset"), 502, null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatClientsCanDo(Exception failure, int status, String retryAfter) {
        ErrorResponseException problem =
                (ErrorResponseException) UpstreamFailures.toProblem(failure, Duration.ofSeconds(2));

        assertThat(problem.getStatusCode().value()).isEqualTo(status);
        assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo(retryAfter);
    }
}
