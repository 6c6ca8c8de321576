package news.everyday.article.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.everyday.defaults.problem.Problems;
import news.everyday.defaults.problem.Problems.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Collects what is wrong with a request's fields, so that its sender learns of all of it at once. */
public final class FieldProblems {

    private static final Predicate<String> PICTURE_URL = Pattern.compile(
                    "/media/[0-9]{1,18}\\.(jpg|png|webp)|https://[\\x21-\\x7e&&[^\"'<>\\\\]]{1,500}")
            .asMatchPredicate();

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Notes the reason unless all is well. */
    public FieldProblems check(boolean well, String field, String reason) {
        if (!well) {
            this.problems.add(new FieldProblem(field, reason));
        }
        return this;
    }

    /** Notes a name that the lookup doesn't know; null is fine. */
    public FieldProblems checkKnown(
            @Nullable String name, Function<String, ? extends Optional<?>> lookup, String field) {
        return check(
                name == null || lookup.apply(name).isPresent(), field, "There is no " + field + " '" + name + "'.");
    }

    /** Notes an address that isn't one of our pictures or an https address; null is fine. */
    public FieldProblems checkPicture(@Nullable String url, String field) {
        return check(
                url == null || PICTURE_URL.test(url),
                field,
                "Must be a picture of ours (/media/…) or an https address.");
    }

    /** Fails with a problem that names every field noted; does nothing when there is none. */
    public void throwIfAny() {
        if (this.problems.isEmpty()) {
            return;
        }
        ErrorResponseException problem = Problems.problem(
                HttpStatus.BAD_REQUEST, "invalid-request", "Some fields of the request are not valid.");
        problem.getBody().setProperty("errors", List.copyOf(this.problems));
        throw problem;
    }
}
