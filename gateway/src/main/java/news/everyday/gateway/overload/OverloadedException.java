package news.everyday.gateway.overload;

/** Somebody waited too long for their turn; cheap, since there are many of them when there are any. */
final class OverloadedException extends RuntimeException {

    OverloadedException() {
        super("More is asked of the service than it can do", null, false, false);
    }
}
