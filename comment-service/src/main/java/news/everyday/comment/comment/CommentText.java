package news.everyday.comment.comment;

import news.everyday.comment.text.PlainText;
import news.everyday.comment.text.TextKeys;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * The text of a comment, fit to be stored.
 *
 * @param body plain text of 1 to {@value #MAX_LENGTH} characters; not HTML, so escaped by whoever shows it
 */
public record CommentText(String body) {

    /** Longest text, in code points: an emoji or a rare 汉字 counts as one. */
    public static final int MAX_LENGTH = 1000;

    /** Fails with 400 when the text is empty or too long. */
    public static CommentText of(String typed) {
        String trimmed = typed.strip();
        if (trimmed.codePointCount(0, trimmed.length()) > MAX_LENGTH) {
            throw invalid("comment-too-long", "A comment has at most " + MAX_LENGTH + " characters.");
        }
        String body = PlainText.of(trimmed);
        if (body.isEmpty()) {
            throw invalid("comment-empty", "A comment needs at least one character of text.");
        }
        return new CommentText(body);
    }

    public long repeatKey() {
        return TextKeys.repeatKey(this.body);
    }

    private static ErrorResponseException invalid(String slug, String reason) {
        return Problems.invalidField(HttpStatus.BAD_REQUEST, slug, "body", reason);
    }
}
