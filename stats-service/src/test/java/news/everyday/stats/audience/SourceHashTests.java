package news.everyday.stats.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceHashTests {

    private final SourceHash hash = new SourceHash("test-visitor-secret-0123456789");

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.250, true",
        "203.0.113.7, 203.0.114.7, false",
        "2001:db8:1:2::1, 2001:db8:1:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:2:2::1, false"
    })
    void blocksAreOf24And48Bits(String one, String other, boolean same) {
        assertThat(this.hash.block(one) == this.hash.block(other)).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "::1", "fd00::1", "fe80::1", "unknown", ""
            })
    void privateAddressesAndNonsenseSayNothing(String address) {
        assertThat(this.hash.block(address)).isZero();
    }

    @Test
    void isKeyed() {
        SourceHash other = new SourceHash("another-visitor-secret-0123456789");

        assertThat(this.hash.block("203.0.113.7")).isNotZero().isNotEqualTo(other.block("203.0.113.7"));
        assertThat(this.hash.agent("Mozilla/5.0")).isNotZero().isNotEqualTo(other.agent("Mozilla/5.0"));
        assertThat(this.hash.agent(null)).isZero();
    }

    /** The vector of the authors of SipHash for the key 00 01 … 0f and the message 00 01 … 07. */
    @Test
    void isSipHash() {
        assertThat(SourceHash.sip(0x0706050403020100L, 0x0F0E0D0C0B0A0908L, 0x0706050403020100L))
                .isEqualTo(0x93F5F5799A932462L);
    }
}
