package news.everyday.local.platform;

/** The platform can't start here as things are; the message tells a person what to do. */
public final class StartRefusedException extends RuntimeException {

    public StartRefusedException(String message) {
        super(message);
    }
}
