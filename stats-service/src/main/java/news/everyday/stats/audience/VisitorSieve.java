package news.everyday.stats.audience;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Of very many visitors those whom a HyperLogLog of Redis would remember. It keeps one number in each of 16,384 registers, the
 * highest that any visitor brought, so whoever brings less to the same register needn't be told of: the estimate is the
 * same to the last visitor.
 */
final class VisitorSieve {

    private static final int REGISTER_BITS = 14;

    private static final int REGISTERS = 1 << REGISTER_BITS;

    /** MurmurHash64A, as {@code PFADD} hashes its elements. */
    private static final long SEED = 0xADC83B19L;

    private static final long FACTOR = 0xC6A4A7935BD1E995L;

    private static final VarHandle BLOCK = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private VisitorSieve() {}

    /** In no order; at most as many as there are registers. */
    static List<Long> sift(List<Long> visitors) {
        byte[] highest = new byte[REGISTERS];
        Long[] bringers = new Long[REGISTERS];
        for (Long visitor : visitors) {
            long hash = hash(VisitorText.of(visitor));
            int register = (int) hash & (REGISTERS - 1);
            byte value = valueOf(hash);
            if (value > highest[register]) {
                highest[register] = value;
                bringers[register] = visitor;
            }
        }
        return Arrays.stream(bringers).filter(bringer -> bringer != null).toList();
    }

    /** Zeros up to the first one, and this one, of the 50 bits that don't choose the register. */
    private static byte valueOf(long hash) {
        return (byte) (Long.numberOfTrailingZeros((hash >>> REGISTER_BITS) | (1L << (Long.SIZE - REGISTER_BITS))) + 1);
    }

    private static long hash(byte[] text) {
        long hash = SEED ^ (text.length * FACTOR);
        int at = 0;
        for (; at + Long.BYTES <= text.length; at += Long.BYTES) {
            hash = (hash ^ mix((long) BLOCK.get(text, at) * FACTOR) * FACTOR) * FACTOR;
        }
        if (at < text.length) {
            long rest = 0;
            for (int i = text.length - 1; i >= at; i--) {
                rest = (rest << Byte.SIZE) | (text[i] & 0xFF);
            }
            hash = (hash ^ rest) * FACTOR;
        }
        return mix(mix(hash) * FACTOR);
    }

    private static long mix(long bits) {
        return bits ^ (bits >>> 47);
    }
}
