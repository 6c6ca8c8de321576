package news.everyday.stats.redis;

import io.lettuce.core.codec.StringCodec;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Texts whose length in bytes is told beforehand. Else Lettuce writes each argument into a buffer of its own first, to
 * measure it, which takes longer than to write it twice.
 */
final class MeasuredTexts extends StringCodec {

    static final MeasuredTexts UTF_8 = new MeasuredTexts(StandardCharsets.UTF_8);

    /** A byte a character. */
    static final MeasuredTexts BINARY = new MeasuredTexts(StandardCharsets.ISO_8859_1);

    private final boolean utf8;

    private MeasuredTexts(Charset charset) {
        super(charset);
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
    }

    @Override
    public int estimateSize(Object keyOrValue) {
        String text = (String) keyOrValue;
        return this.utf8 ? ByteBufUtil.utf8Bytes(text) : text.length();
    }

    @Override
    public boolean isEstimateExact() {
        return true;
    }

    /** Behind what is there: Lettuce's own way writes all but UTF-8 at the buffer's beginning. */
    @Override
    public void encode(String text, ByteBuf target) {
        if (this.utf8) {
            ByteBufUtil.writeUtf8(target, text);
        } else {
            target.writeCharSequence(text, StandardCharsets.ISO_8859_1);
        }
    }
}
