package news.everyday.stats.origin;

/** Referrer and device of a view in one byte, as it travels through lanes and journal. */
public final class Traits {

    private static final Referrer[] REFERRERS = Referrer.values();

    private static final Device[] DEVICES = Device.values();

    private Traits() {}

    public static byte of(Referrer referrer, Device device) {
        return (byte) (device.ordinal() << 4 | referrer.ordinal());
    }

    public static Referrer referrer(byte traits) {
        return REFERRERS[Math.min(traits & 0xF, REFERRERS.length - 1)];
    }

    public static Device device(byte traits) {
        return DEVICES[Math.min(traits >> 4 & 0x7, DEVICES.length - 1)];
    }

    public static boolean isBot(byte traits) {
        return traits >> 4 == Device.BOT.ordinal();
    }
}
