package news.everyday.stats.testing;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import news.everyday.stats.origin.Sender;
import org.jspecify.annotations.Nullable;

/** A sender of whom a test says what is told. */
public record TestSender(HttpHeaders headers, @Nullable String remoteHost) implements Sender {

    public TestSender(String remoteHost) {
        this(new DefaultHttpHeaders(), remoteHost);
    }

    /** Says that as well; null says nothing. */
    public TestSender with(CharSequence header, @Nullable String value) {
        if (value != null) {
            this.headers.set(header, value);
        }
        return this;
    }

    @Override
    public @Nullable String header(AsciiString name) {
        return this.headers.get(name);
    }
}
