package news.everyday.stats.view.web;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;

/** The body of a view, piece by piece, and never more of it than a view needs. */
final class ViewBody {

    private static final int LARGEST = 4096;

    private byte[] bytes = {};

    /** Copies the piece, which stays the server's. */
    void add(ByteBuf piece) {
        int before = this.bytes.length;
        int length = piece.readableBytes();
        if (length > LARGEST - before) {
            throw Problems.problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "A view takes at most 4 KB.");
        }
        this.bytes = Arrays.copyOf(this.bytes, before + length);
        piece.readBytes(this.bytes, before, length);
    }

    ViewsRequest parse() {
        if (this.bytes.length == 0) {
            throw Problems.invalidField(HttpStatus.BAD_REQUEST, "invalid-request", "request", "is missing");
        }
        return ViewsRequest.parse(this.bytes);
    }
}
