package news.everyday.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LoadRoundTests {

    private static final String REPORT = """
            Running 10s test @ http://127.0.0.1:8080
              2 threads and 64 connections
                Latency     2.10ms    1.40ms  66.50%
              Latency Distribution
                 50%    1.20ms
                 75%    2.00ms
                 90%    3.10ms
                 99%    7.45ms
              123456 requests in 10.00s, 20.00MB read
              Socket errors: connect 0, read 2, write 0, timeout 1
              Non-2xx or 3xx responses: 40
            Requests/sec:  12345.67
            """;

    @Test
    void readsTheReport() {
        assertThat(LoadRound.parse(REPORT)).isEqualTo(new LoadRound(123456, 12345.67, "1.20ms", "7.45ms", 43));
    }

    @Test
    void refusesAReportWithoutARate() {
        assertThatIllegalArgumentException().isThrownBy(() -> LoadRound.parse("unable to connect"));
    }
}
