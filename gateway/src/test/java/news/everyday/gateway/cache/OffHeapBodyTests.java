package news.everyday.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OffHeapBodyTests {

    private static final byte[] CONTENT = new byte[28_000];

    static {
        Arrays.fill(CONTENT, (byte) 'x');
    }

    /** Counts what it gave out, so what was not given back shows. */
    private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(true, true);

    private final OffHeapBody body = new OffHeapBody(CONTENT, this.memory);

    @Test
    void copiesTheBytesOnceHoweverOftenTheyGoOut() {
        ByteBuf first = this.body.open();
        ByteBuf second = this.body.open();

        assertThat(first.isDirect()).isTrue();
        assertThat(second.memoryAddress()).isEqualTo(first.memoryAddress());
        assertThat(this.memory.metric().usedDirectMemory()).isEqualTo(CONTENT.length);
        first.release();
        second.release();
        this.body.close();
        assertThat(this.memory.metric().usedDirectMemory()).isZero();
    }

    @Test
    void readingOneDoesNotMoveTheOther() {
        ByteBuf first = this.body.open();
        ByteBuf second = this.body.open();

        first.skipBytes(CONTENT.length);

        assertThat(second.readableBytes()).isEqualTo(CONTENT.length);
        first.release();
        second.release();
        this.body.close();
    }

    @Test
    void keepsTheBytesOfWhoIsStillSendingThem() {
        ByteBuf sending = this.body.open();

        this.body.close();

        assertThat(sending.readableBytes()).isEqualTo(CONTENT.length);
        assertThat(sending.getByte(CONTENT.length - 1)).isEqualTo((byte) 'x');
        sending.release();
        assertThat(this.memory.metric().usedDirectMemory()).isZero();
    }

    @Test
    void whoeverComesTooLateGetsTheBytesFromTheHeap() {
        this.body.close();

        ByteBuf late = this.body.open();

        assertThat(late.isDirect()).isFalse();
        assertThat(late.readableBytes()).isEqualTo(CONTENT.length);
        late.release();
        assertThat(this.memory.metric().usedDirectMemory()).isZero();
    }

    @Test
    void givesTheCopyBackOnceThoughItIsClosedTwice() {
        ByteBuf sending = this.body.open();

        this.body.close();
        this.body.close();

        assertThat(sending.refCnt()).isEqualTo(1);
        sending.release();
    }

    @Test
    void losesNothingWhenReadersAndEvictionMeet() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 300; round++) {
                meet(readers, new OffHeapBody(CONTENT, this.memory));
            }
        } finally {
            readers.shutdown();
        }

        assertThat(this.memory.metric().usedDirectMemory()).isZero();
    }

    private static void meet(ExecutorService readers, OffHeapBody body) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        var reading = IntStream.range(0, 3)
                .<Future<?>>mapToObj(reader -> readers.submit(() -> read(go, body)))
                .toList();
        Future<?> closing = readers.submit(() -> {
            go.await();
            body.close();
            return null;
        });
        go.countDown();
        closing.get();
        for (Future<?> reader : reading) {
            reader.get();
        }
    }

    private static Void read(CountDownLatch go, OffHeapBody body) throws InterruptedException {
        go.await();
        for (int i = 0; i < 20; i++) {
            ByteBuf bytes = body.open();
            assertThat(bytes.getByte(CONTENT.length - 1)).isEqualTo((byte) 'x');
            bytes.release();
        }
        return null;
    }
}
