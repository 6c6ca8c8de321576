package news.everyday.stats.ranking.override;

import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What may be wrong with a decision. */
final class OverrideProblems {

    private OverrideProblems() {}

    static ErrorResponseException notFound(String board, long articleId) {
        return Problems.problem(
                HttpStatus.NOT_FOUND,
                "override-not-found",
                "Nothing is decided about article " + articleId + " on the board " + board + ".");
    }

    static ErrorResponseException versionRequired() {
        return Problems.problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "precondition-required",
                "Something is decided about this article already. Send If-Match with its entity tag.");
    }

    static ErrorResponseException changedMeanwhile() {
        return Problems.problem(
                HttpStatus.PRECONDITION_FAILED,
                "version-mismatch",
                "Someone else decided about this article in the meantime; read the decision again.");
    }

    static ErrorResponseException tooMany(int most) {
        return Problems.problem(
                HttpStatus.CONFLICT,
                "too-many-overrides",
                "A board takes at most " + most + " of these. Lift one that isn't needed any more.");
    }
}
