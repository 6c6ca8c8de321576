package news.everyday.stats.view;

/** Reads {@code MARK <sequence>}, by which {@code view.lua} refuses a batch that isn't the next. */
final class LaneMark {

    private static final String START = "MARK ";

    private LaneMark() {}

    /** The sequence that Redis has; -1 when it failed for another reason. */
    static long of(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || !message.startsWith(START)) {
            return -1;
        }
        return Long.parseLong(message.substring(START.length()).trim());
    }
}
