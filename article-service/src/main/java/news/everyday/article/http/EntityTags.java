package news.everyday.article.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Versions as entity tags: version 3 is {@code "3"}. */
public final class EntityTags {

    /** A proxy that compresses may have made the tag weak. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version an {@code If-Match} header demands; fails with 428 when there is none. */
    public static long requiredVersion(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problems.problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "precondition-required",
                    "Send If-Match with the entity tag of the version you have edited.");
        }
        return parse(ifMatch);
    }

    /** The version an {@code If-Match} header demands; null, any, when there is none. */
    public static @Nullable Long optionalVersion(@Nullable String ifMatch) {
        return (ifMatch == null || ifMatch.equals("*")) ? null : (Long) parse(ifMatch);
    }

    /** Fails with 412 when another version than the current one was demanded. */
    public static void check(@Nullable Long demanded, long current) {
        if (demanded != null && demanded != current) {
            throw mismatch("Someone else changed this in the meantime; its version is now " + current + ".");
        }
    }

    private static long parse(String ifMatch) {
        Matcher matcher = TAG.matcher(ifMatch.trim());
        if (!matcher.matches()) {
            throw mismatch("If-Match must be one entity tag as we sent it, e.g. \"3\".");
        }
        return Long.parseLong(matcher.group(1));
    }

    private static ErrorResponseException mismatch(String detail) {
        return Problems.problem(HttpStatus.PRECONDITION_FAILED, "version-mismatch", detail);
    }
}
