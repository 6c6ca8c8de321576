package news.everyday.stats.origin;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;

/** The headers that tell of a {@link Sender}; their hashes are known, which is half of what finding one costs. */
public final class SenderHeaders {

    public static final AsciiString COOKIE = HttpHeaderNames.COOKIE;

    public static final AsciiString FORWARDED_PROTO = AsciiString.cached("X-Forwarded-Proto");

    public static final AsciiString USER_AGENT = HttpHeaderNames.USER_AGENT;

    /** The id by which an app knows its visitor. */
    public static final AsciiString VISITOR_ID = AsciiString.cached("X-Visitor-Id");

    static final AsciiString FORWARDED_FOR = AsciiString.cached("X-Forwarded-For");

    static final AsciiString FORWARDED_HOST = AsciiString.cached("X-Forwarded-Host");

    static final AsciiString HOST = HttpHeaderNames.HOST;

    static final AsciiString PURPOSE = AsciiString.cached("Purpose");

    static final AsciiString REFERER = HttpHeaderNames.REFERER;

    static final AsciiString SEC_PURPOSE = AsciiString.cached("Sec-Purpose");

    private SenderHeaders() {}
}
