package news.everyday.member.member;

import java.util.ArrayList;
import java.util.List;
import news.everyday.defaults.problem.Problems;
import news.everyday.defaults.problem.Problems.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The problems a member can be told about. */
public final class MemberProblems {

    private MemberProblems() {}

    public static ErrorResponseException notFound(long id) {
        return Problems.problem(HttpStatus.NOT_FOUND, "member-not-found", "There is no member " + id + ".");
    }

    public static ErrorResponseException banned() {
        return Problems.problem(HttpStatus.FORBIDDEN, "member-banned", "This account has been closed to its member.");
    }

    /** The token is good, but its member is not known here any more. */
    static ErrorResponseException unknownCaller() {
        return Problems.problem(HttpStatus.UNAUTHORIZED, "sign-in-required", "Please sign in again.");
    }

    static ErrorResponseException changedMeanwhile() {
        return Problems.problem(
                HttpStatus.PRECONDITION_FAILED, "edit-conflict", "This account was changed in the meantime.");
    }

    static ErrorResponseException taken(Taken taken) {
        List<FieldProblem> errors = new ArrayList<>();
        if (taken.email()) {
            errors.add(new FieldProblem("email", "already belongs to a member"));
        }
        if (taken.displayName()) {
            errors.add(new FieldProblem("displayName", "already belongs to a member"));
        }
        ErrorResponseException problem = taken.email()
                ? Problems.problem(HttpStatus.CONFLICT, "email-taken", "This address is already registered.")
                : Problems.problem(HttpStatus.CONFLICT, "display-name-taken", "This name already belongs to someone.");
        problem.getBody().setProperty("errors", errors);
        return problem;
    }
}
