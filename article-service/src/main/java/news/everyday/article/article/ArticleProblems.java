package news.everyday.article.article;

import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What may be wrong with a request about an article. */
public final class ArticleProblems {

    private ArticleProblems() {}

    /** The same for an article that isn't there and one that the caller may not see. */
    public static ErrorResponseException notFound(long id) {
        return Problems.problem(HttpStatus.NOT_FOUND, "article-not-found", "There is no article " + id + ".");
    }

    static ErrorResponseException alreadyPublished(long id) {
        return conflict("article-already-published", "Article " + id + " is published already.");
    }

    static ErrorResponseException notPublished(long id) {
        return conflict("article-not-published", "Article " + id + " isn't published.");
    }

    static ErrorResponseException notScheduled(long id) {
        return conflict("article-not-scheduled", "Article " + id + " isn't scheduled.");
    }

    static ErrorResponseException withdrawn(long id) {
        return conflict("article-withdrawn", "Article " + id + " was withdrawn.");
    }

    static ErrorResponseException keyReused() {
        return Problems.problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "idempotency-key-reused",
                "This Idempotency-Key was sent with another article before.");
    }

    private static ErrorResponseException conflict(String slug, String detail) {
        return Problems.problem(HttpStatus.CONFLICT, slug, detail);
    }
}
