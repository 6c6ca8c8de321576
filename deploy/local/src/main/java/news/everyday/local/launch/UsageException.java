package news.everyday.local.launch;

/** The command line can't be understood; the message says which part. */
final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
