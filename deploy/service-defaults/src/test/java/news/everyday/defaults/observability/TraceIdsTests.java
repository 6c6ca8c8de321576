package news.everyday.defaults.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdsTests {

    @Test
    void goesOnWithTheCallersTrace() {
        assertThat(TraceIds.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"})
    void beginsATraceWhereTheCallerHasNone(@Nullable String traceparent) {
        assertThat(TraceIds.of(traceparent)).matches("[0-9a-f]{32}");
        assertThat(TraceIds.of(traceparent)).isNotEqualTo(TraceIds.of(traceparent));
    }
}
