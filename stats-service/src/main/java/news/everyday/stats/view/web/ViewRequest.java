package news.everyday.stats.view.web;

import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One view that somebody sends.
 *
 * @param referrer what the page was opened from, at best its host; empty for nothing, null when that isn't said
 */
record ViewRequest(long articleId, @Nullable String referrer) {

    private static final int LONGEST_ID = 18;

    /** A positive decimal number without sign, blanks or leading zeros. */
    static long parseId(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST_ID || text.charAt(0) == '0') {
            return rejectId("is not the id of an article");
        }
        long id = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return rejectId("is not the id of an article");
            }
            id = id * 10 + digit;
        }
        return id;
    }

    static long rejectId(String reason) {
        throw Problems.invalidField(HttpStatus.BAD_REQUEST, "invalid-request", "articleId", reason);
    }
}
