package news.everyday.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles/42?from=singlemessage&t=1~2",
                "/search?q=%E6%B9%BF%E5%9C%B0+a",
                "/search?ids[]=1",
                "/api/v1/articles/1;x=(y)!$'*,:@"
            })
    void leavesWhatCanBeReadAsItIs(String address) {
        assertThat(ReadableAddress.isReadable(address)).isTrue();
        assertThat(ReadableAddress.of(address)).isEqualTo(address);
        assertThat(URI.create(address)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "/articles/42?from=a|b, /articles/42?from=a%7Cb",
                "/search?q=100%, /search?q=100%25",
                "/search?q=%zz&x=%4, /search?q=%25zz&x=%254",
                "/search?q={a}^`\\\"<>, /search?q=%7Ba%7D%5E%60%5C%22%3C%3E",
                "/a[b]#c, /a%5Bb%5D%23c"
            })
    void escapesWhatNoUriMayHave(String address, String meant) {
        assertThat(ReadableAddress.isReadable(address)).isFalse();
        assertThat(ReadableAddress.of(address)).isEqualTo(meant);
        assertThat(ReadableAddress.isReadable(meant)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/%zz?q=1", "/a|b", "/search?q=\0", "//elsewhere.example/?a|b", "/[?q=|"})
    void mendsQueriesAlone(String address) {
        assertThat(ReadableAddress.canBeMended(address)).isFalse();
        assertThat(ReadableAddress.canBeMended("/search?q=a|b")).isTrue();
    }

    /** As the server hands it on: each byte of the UTF-8 a character of its own. */
    @ParameterizedTest
    @CsvSource({"/search?q=\u00e6\u00b9\u00bf, /search?q=%E6%B9%BF", "/search?q=\u6e7f, /search?q=%E6%B9%BF"})
    void escapesChinese(String address, String meant) {
        assertThat(ReadableAddress.of(address)).isEqualTo(meant);
    }
}
