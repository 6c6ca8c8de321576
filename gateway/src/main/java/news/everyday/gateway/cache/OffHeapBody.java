package news.everyday.gateway.cache;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.util.IllegalReferenceCountException;
import org.jspecify.annotations.Nullable;

/**
 * A body that goes out many times: copied out of the heap at its first going, so that the system takes it from there and
 * nothing is copied for the others. The copy belongs to the cache until {@link #close}; whoever is sending it then still
 * holds a share, and whoever comes later gets the bytes from the heap.
 */
final class OffHeapBody {

    private final byte[] content;

    private final ByteBufAllocator memory;

    private volatile @Nullable ByteBuf copy;

    private boolean closed;

    OffHeapBody(byte[] content, ByteBufAllocator memory) {
        this.content = content;
        this.memory = memory;
    }

    int length() {
        return this.content.length;
    }

    /** A buffer of one's own on the shared bytes, to be released once. */
    ByteBuf open() {
        ByteBuf shared = (this.copy != null) ? this.copy : makeCopy();
        try {
            return (shared != null) ? shared.retainedDuplicate() : Unpooled.wrappedBuffer(this.content);
        } catch (IllegalReferenceCountException closedJustNow) {
            return Unpooled.wrappedBuffer(this.content);
        }
    }

    /** None when the cache has given the body up: nobody would release it. */
    private synchronized @Nullable ByteBuf makeCopy() {
        if (this.copy == null && !this.closed) {
            this.copy = this.memory
                    .directBuffer(this.content.length, this.content.length)
                    .writeBytes(this.content);
        }
        return this.copy;
    }

    /** Gives the copy back; may be called again. */
    synchronized void close() {
        ByteBuf kept = this.copy;
        if (!this.closed && kept != null) {
            kept.release();
        }
        this.closed = true;
        this.copy = null;
    }
}
