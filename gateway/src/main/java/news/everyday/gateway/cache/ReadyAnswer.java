package news.everyday.gateway.cache;

import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a kept answer is known before anybody asks for it.
 *
 * @param plain the headers with the body as it is, but for the few that differ from one reader to the next
 * @param gzip the headers with the compressed body, where there is one
 * @param onlyForAnonymous whether readers whose browser shows who they are get answers of their own
 */
record ReadyAnswer(HttpHeaders plain, @Nullable HttpHeaders gzip, boolean onlyForAnonymous) {

    /** @param complete all headers of the answer with its plain body */
    static ReadyAnswer of(
            CachedResponse response, org.springframework.http.HttpHeaders complete, boolean onlyForAnonymous) {
        complete.setContentLength(response.body().length);
        HttpHeaders plain = written(complete);
        byte[] gzip = response.gzip();
        if (gzip == null) {
            return new ReadyAnswer(plain, null, onlyForAnonymous);
        }
        Encodings.toGzip(complete, gzip.length);
        return new ReadyAnswer(plain, written(complete), onlyForAnonymous);
    }

    private static HttpHeaders written(org.springframework.http.HttpHeaders headers) {
        HttpHeaders written = DefaultHttpHeadersFactory.headersFactory().newHeaders();
        headers.forEach((name, values) -> written.add(new AsciiString(name), encoded(values)));
        return written;
    }

    private static List<AsciiString> encoded(List<String> values) {
        return values.stream().map(AsciiString::new).toList();
    }
}
