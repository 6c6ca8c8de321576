package news.everyday.defaults.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What BlockHound lets event loops do in tests though it could block: what a JVM does once, and what never waits in
 * fact. Everything else that blocks an event loop fails its test.
 */
public final class KnownBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder
                // Classes, their texts and templates are read from jars when they are first needed.
                .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("java.util.ResourceBundle", "getBundle")
                .allowBlockingCallsInside("gg.jte.runtime.BinaryContent", "load")
                // Locks that are held for a moment: while a line is written, and while commands are queued.
                .allowBlockingCallsInside("ch.qos.logback.classic.Logger", "callAppenders")
                .allowBlockingCallsInside("io.lettuce.core.protocol.SharedLock", "doExclusive")
                .allowBlockingCallsInside("io.lettuce.core.protocol.SharedLock", "incrementWriters")
                // From the kernel's generator, which has answered at once ever since the machine started.
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
    }
}
