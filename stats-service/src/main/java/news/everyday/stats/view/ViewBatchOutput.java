package news.everyday.stats.view;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What {@code view.lua} answers, read without a box per number: totals per article, then a digit per view. */
final class ViewBatchOutput extends CommandOutput<byte[], byte[], ViewBatchOutput> {

    private long[] totals = new long[8];

    private int articles;

    private byte[] flags = {};

    ViewBatchOutput() {
        super(ByteArrayCodec.INSTANCE, null);
        this.output = this;
    }

    @Override
    public void set(long total) {
        if (this.articles == this.totals.length) {
            this.totals = Arrays.copyOf(this.totals, this.articles * 2);
        }
        this.totals[this.articles++] = total;
    }

    @Override
    public void set(ByteBuffer bytes) {
        this.flags = new byte[bytes.remaining()];
        bytes.get(this.flags);
    }

    @Override
    public void multi(int count) {
        this.totals = new long[Math.max(count, 1)];
    }

    long total(int article) {
        return this.totals[article];
    }

    /** A batch that was counted before Redis was rebuilt has no digits any more; it was counted. */
    boolean isCounted(int view) {
        return view >= this.flags.length || this.flags[view] == '1';
    }
}
