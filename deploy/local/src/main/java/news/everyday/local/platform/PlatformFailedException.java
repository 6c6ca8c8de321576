package news.everyday.local.platform;

/** The platform did not come up, or came down; everything has been stopped, the message says why. */
public final class PlatformFailedException extends RuntimeException {

    PlatformFailedException(String message) {
        super(message);
    }

    PlatformFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
