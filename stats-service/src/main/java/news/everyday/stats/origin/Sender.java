package news.everyday.stats.origin;

import io.netty.util.AsciiString;
import org.jspecify.annotations.Nullable;

/** Who sends a view, as far as the request tells; the same for a view that the server takes and for one that Spring does. */
public interface Sender {

    /** The first header of that name. */
    @Nullable
    String header(AsciiString name);

    /** Who is at the other end of the connection: an address, seldom a name. */
    @Nullable
    String remoteHost();

    /** The last address is the one our own gateway saw; those before it are what the caller claims. */
    default @Nullable String address() {
        String forwarded = header(SenderHeaders.FORWARDED_FOR);
        return (forwarded != null)
                ? forwarded.substring(forwarded.lastIndexOf(',') + 1).trim()
                : remoteHost();
    }
}
