package news.everyday.stats.audience;

import io.netty.util.NetUtil;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.everyday.stats.config.StatsProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where a view comes from, as keyed hashes (SipHash-2-4): the address block (地址段: /24, IPv6 /48) and the agent (浏览器).
 * Neither can be turned back, and neither leaves the memory of this pod.
 *
 * <p>0 says nothing: no agent, no address, or a private one, which is a proxy of ours or a local run and never one reader.
 */
@Component
class SourceHash {

    private static final int IPV6 = 16;

    private final long key0;

    private final long key1;

    @Autowired
    SourceHash(StatsProperties properties) {
        this(properties.visitorSecret());
    }

    SourceHash(String secret) {
        ByteBuffer key = ByteBuffer.wrap(deriveKey(secret));
        this.key0 = key.getLong();
        this.key1 = key.getLong();
    }

    long block(@Nullable String address) {
        byte[] bytes = (address != null) ? NetUtil.createByteArrayFromIpAddressString(address) : null;
        if (bytes == null || isPrivate(bytes)) {
            return 0;
        }
        int kept = (bytes.length == IPV6) ? 6 : 3;
        long block = kept;
        for (int i = 0; i < kept; i++) {
            block = (block << 8) | (bytes[i] & 0xFF);
        }
        return notZero(sip(this.key0, this.key1, block));
    }

    long agent(@Nullable String agent) {
        if (agent == null || agent.isEmpty()) {
            return 0;
        }
        return notZero(sip(this.key0, this.key1, ((long) agent.length() << 32) | (agent.hashCode() & 0xFFFF_FFFFL)));
    }

    private static boolean isPrivate(byte[] address) {
        int first = address[0] & 0xFF;
        int second = address[1] & 0xFF;
        if (address.length == IPV6) {
            return (first & 0xFE) == 0xFC || (first == 0xFE && (second & 0xC0) == 0x80) || (first == 0 && second == 0);
        }
        return first == 10
                || first == 127
                || (first == 172 && (second & 0xF0) == 16)
                || (first == 192 && second == 168);
    }

    private static long notZero(long hash) {
        return (hash != 0) ? hash : 1;
    }

    /** SipHash-2-4 of eight bytes. */
    static long sip(long key0, long key1, long message) {
        long v0 = key0 ^ 0x736F6D6570736575L;
        long v1 = key1 ^ 0x646F72616E646F6DL;
        long v2 = key0 ^ 0x6C7967656E657261L;
        long v3 = key1 ^ 0x7465646279746573L;
        long[] words = {message, 8L << 56};
        for (int round = 0; round < 8; round++) {
            if (round == 0 || round == 2) {
                v3 ^= words[round / 2];
            }
            if (round == 4) {
                v2 ^= 0xFF;
            }
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
            if (round == 1 || round == 3) {
                v0 ^= words[round / 2];
            }
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static byte[] deriveKey(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal("news.everyday.stats.source".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", ex);
        }
    }
}
