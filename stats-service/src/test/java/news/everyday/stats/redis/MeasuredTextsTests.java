package news.everyday.stats.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredTextsTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "news:stats:board:{s0}:day", "é", "清溪社区", "热榜🔥", "\uD83D", "a\r\nb\u0000"})
    void tellsTheLengthThatATextWillHave(String text) {
        expectMeasured(MeasuredTexts.UTF_8, text, StandardCharsets.UTF_8);
    }

    @Test
    void tellsTheLengthOfWhatIsNoText() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }

        expectMeasured(
                MeasuredTexts.BINARY, new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static void expectMeasured(MeasuredTexts texts, String text, Charset charset) {
        ByteBuf encoded = Unpooled.buffer().writeBytes("$".getBytes(charset));

        texts.encodeKey(text, encoded);
        texts.encodeValue(text, encoded);

        String expected = new String(text.getBytes(charset), charset);
        assertThat(texts.isEstimateExact()).isTrue();
        assertThat(2 * texts.estimateSize(text)).isEqualTo(encoded.readableBytes() - 1);
        assertThat(encoded.toString(charset)).isEqualTo("$" + expected + expected);
    }
}
