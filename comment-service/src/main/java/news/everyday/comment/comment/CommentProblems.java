package news.everyday.comment.comment;

import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What can go wrong with a comment, in the caller's words. */
public final class CommentProblems {

    private CommentProblems() {}

    /** The same for a comment that doesn't exist and for one that the caller may not know of. */
    public static ErrorResponseException notFound(long id) {
        return Problems.problem(HttpStatus.NOT_FOUND, "comment-not-found", "No comment with id " + id + ".");
    }

    static ErrorResponseException parentNotFound() {
        return Problems.invalidField(
                HttpStatus.BAD_REQUEST,
                "parent-comment-not-found",
                "parentId",
                "There is no such comment to answer under this article.");
    }

    static ErrorResponseException repeated() {
        return Problems.invalidField(
                HttpStatus.CONFLICT, "comment-repeated", "body", "You have just posted this under the same article.");
    }

    static ErrorResponseException keyReused() {
        return Problems.problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another comment.");
    }

    static ErrorResponseException notYours() {
        return Problems.problem(HttpStatus.FORBIDDEN, "not-your-comment", "Only its author can delete a comment.");
    }
}
