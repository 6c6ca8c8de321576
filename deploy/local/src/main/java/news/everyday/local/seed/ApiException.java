package news.everyday.local.seed;

/** The platform refused what the seeder asked; the message holds its problem. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ApiException(String call, int status, String body) {
        super(call + " answered " + status + ": " + body);
        this.status = status;
    }

    int status() {
        return this.status;
    }
}
