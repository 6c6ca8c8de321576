package news.everyday.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ETagsTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"v1\"', true",
                "'W/\"v1\"', true",
                "'\"v0\", W/\"v1\"', true",
                "'\"v1\",\"v2\"', true",
                "'*', true",
                "'\"v11\"', false",
                "'\"xv1\"', false",
                "'v1', false",
                "'', false"
            })
    void comparesWeakly(String known, boolean match) {
        assertThat(ETags.match(known, "\"v1\"")).isEqualTo(match);
        assertThat(ETags.match(known, "W/\"v1\"")).isEqualTo(match);
    }

    @Test
    void matchesNothingWhereThereIsNoTag() {
        assertThat(ETags.match("\"v1\"", null)).isFalse();
    }
}
