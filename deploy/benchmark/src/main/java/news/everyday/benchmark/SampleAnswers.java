package news.everyday.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** What the services would answer, as large as they do: the gateway's scenarios need no platform behind it. */
final class SampleAnswers {

    static final String PAGE = "/articles/1";

    static final String JSON = "/api/v1/articles/1";

    /** Never kept by anybody. */
    static final String UNCACHED = "/api/v1/comments/1";

    /** Of events, the same for all. */
    static final String STREAM = "/api/v1/views/stream";

    static final int PAGE_BYTES = 28_000;

    static final int JSON_BYTES = 3_600;

    private static final String TEXT = "本报北京电 记者从有关部门获悉，今年以来各地扎实推进相关工作，群众反映的问题逐步得到解决。";

    private SampleAnswers() {}

    static ByteBuf page() {
        return shared(filled("<!DOCTYPE html><html lang=\"zh-CN\"><body><p>", "</p></body></html>", PAGE_BYTES));
    }

    static ByteBuf json() {
        return shared(filled("{\"id\":\"1\",\"body\":\"", "\"}", JSON_BYTES));
    }

    static ByteBuf comment() {
        return shared(filled("{\"id\":\"1\",\"body\":\"", "\"}", 300));
    }

    /** Sent any number of times without being copied. */
    private static ByteBuf shared(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Unpooled.unreleasableBuffer(Unpooled.directBuffer(bytes.length).writeBytes(bytes));
    }

    private static String filled(String head, String tail, int bytes) {
        StringBuilder text = new StringBuilder(head);
        int length = head.length() + tail.length();
        int unit = TEXT.getBytes(StandardCharsets.UTF_8).length;
        for (; length + unit <= bytes; length += unit) {
            text.append(TEXT);
        }
        return text.append(" ".repeat(bytes - length)).append(tail).toString();
    }
}
