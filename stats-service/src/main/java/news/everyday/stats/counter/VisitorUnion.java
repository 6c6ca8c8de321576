package news.everyday.stats.counter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Unique visitors of several articles together: a HyperLogLog of 16,384 registers that takes in those of Redis, and estimates
 * as Redis does (O. Ertl, New cardinality estimation algorithms for HyperLogLog sketches, 2017). Standard error 0.81 %.
 */
final class VisitorUnion {

    private static final int REGISTERS = 1 << 14;

    /** Bits of a hash that are counted for zeros. */
    private static final int LONGEST_RUN = 50;

    private static final double ALPHA = 0.721347520444481703680;

    private static final int HEAD = 16;

    private static final int ENCODING = 4;

    private static final int DENSE = 0;

    private final byte[] registers = new byte[REGISTERS];

    /** Makes it the union of none again. */
    void clear() {
        Arrays.fill(this.registers, (byte) 0);
    }

    /** Takes in what another union has. */
    void add(byte[] others) {
        for (int i = 0; i < REGISTERS; i++) {
            this.registers[i] = (byte) Math.max(this.registers[i], others[i]);
        }
    }

    byte[] registers() {
        return this.registers;
    }

    private void raise(int register, int value) {
        if (value > this.registers[register]) {
            this.registers[register] = (byte) value;
        }
    }

    /** Takes in a HyperLogLog as Redis has it, a byte a character. */
    void add(String sketch) {
        byte[] bytes = sketch.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes[ENCODING] == DENSE) {
            addDense(bytes);
        } else {
            addSparse(bytes);
        }
    }

    /** Six bits a register, the lowest first: four of them in three bytes. */
    private void addDense(byte[] sketch) {
        int at = HEAD;
        for (int register = 0; register < REGISTERS; register += 4, at += 3) {
            int bits = sketch[at] & 0xFF | (sketch[at + 1] & 0xFF) << 8 | (sketch[at + 2] & 0xFF) << 16;
            raise(register, bits & 0x3F);
            raise(register + 1, bits >> 6 & 0x3F);
            raise(register + 2, bits >> 12 & 0x3F);
            raise(register + 3, bits >> 18);
        }
    }

    /** Runs of registers: {@code 00nnnnnn} and {@code 01nnnnnn nnnnnnnn} are empty ones, {@code 1vvvvvnn} have a value. */
    private void addSparse(byte[] sketch) {
        int register = 0;
        for (int at = HEAD; at < sketch.length; at++) {
            int code = sketch[at] & 0xFF;
            if (code >= 0x80) {
                int value = (code >> 2 & 0x1F) + 1;
                for (int run = (code & 0x3) + 1; run > 0; run--) {
                    raise(register++, value);
                }
            } else if (code >= 0x40) {
                register += ((code & 0x3F) << 8 | sketch[++at] & 0xFF) + 1;
            } else {
                register += (code & 0x3F) + 1;
            }
        }
    }

    long estimate() {
        int[] counts = new int[LONGEST_RUN + 2];
        for (byte register : this.registers) {
            counts[register]++;
        }
        double sum = REGISTERS * tau((REGISTERS - counts[LONGEST_RUN + 1]) / (double) REGISTERS);
        for (int run = LONGEST_RUN; run > 0; run--) {
            sum = 0.5 * (sum + counts[run]);
        }
        sum += REGISTERS * sigma(counts[0] / (double) REGISTERS);
        return Math.round(ALPHA * REGISTERS * REGISTERS / sum);
    }

    private static double sigma(double share) {
        if (share == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double power = share;
        double weight = 1;
        double sum = share;
        double before;
        do {
            power *= power;
            before = sum;
            sum += power * weight;
            weight += weight;
        } while (sum != before);
        return sum;
    }

    private static double tau(double share) {
        if (share == 0 || share == 1) {
            return 0;
        }
        double root = share;
        double weight = 1;
        double sum = 1 - share;
        double before;
        do {
            root = Math.sqrt(root);
            before = sum;
            weight *= 0.5;
            sum -= (1 - root) * (1 - root) * weight;
        } while (sum != before);
        return sum / 3;
    }
}
