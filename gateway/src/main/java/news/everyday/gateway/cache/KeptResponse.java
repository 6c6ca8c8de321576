package news.everyday.gateway.cache;

import io.netty.buffer.ByteBufAllocator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An answer in the cache, with what is made ready for it once instead of for every reader. */
final class KeptResponse {

    private final CachedResponse response;

    private final boolean showsArticles;

    private final OffHeapBody plain;

    private final @Nullable OffHeapBody gzip;

    private volatile @Nullable ReadyAnswer ready;

    KeptResponse(CachedResponse response, boolean showsArticles, ByteBufAllocator memory) {
        this.response = response;
        this.showsArticles = showsArticles;
        this.plain = new OffHeapBody(response.body(), memory);
        this.gzip = (response.gzip() != null) ? new OffHeapBody(response.gzip(), memory) : null;
    }

    CachedResponse response() {
        return this.response;
    }

    boolean showsArticles() {
        return this.showsArticles;
    }

    OffHeapBody plain() {
        return this.plain;
    }

    @Nullable
    OffHeapBody gzip() {
        return this.gzip;
    }

    /** @param maker for the first time; two at once make the same */
    ReadyAnswer ready(Function<CachedResponse, ReadyAnswer> maker) {
        ReadyAnswer made = this.ready;
        if (made == null) {
            made = maker.apply(this.response);
            this.ready = made;
        }
        return made;
    }

    /** The cache gives it up. */
    void close() {
        this.plain.close();
        if (this.gzip != null) {
            this.gzip.close();
        }
    }
}
