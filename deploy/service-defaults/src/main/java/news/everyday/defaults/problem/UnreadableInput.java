package news.everyday.defaults.problem;

import java.util.List;
import news.everyday.defaults.problem.Problems.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Where in a request stood what couldn't be read, and what belongs there. */
final class UnreadableInput {

    private static final String WHOLE = "request";

    /** How Spring says that a body was wanted and none came; no type of its own stands for it. */
    private static final String NO_BODY = "No request body";

    private UnreadableInput() {}

    static FieldProblem problemOf(ServerWebInputException failure) {
        if (failure instanceof MissingRequestValueException missing) {
            return new FieldProblem(missing.getName(), "is missing");
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            FieldProblem found = explain(cause, failure);
            if (found != null) {
                return found;
            }
        }
        return new FieldProblem(
                parameterOf(failure), NO_BODY.equals(failure.getReason()) ? "is missing" : "can't be read");
    }

    private static @Nullable FieldProblem explain(Throwable cause, ServerWebInputException failure) {
        if (cause instanceof StreamReadException ex) {
            return new FieldProblem(WHOLE, "is not valid JSON" + placeOf(ex.getLocation()));
        }
        if (cause instanceof MismatchedInputException ex) {
            return new FieldProblem(fieldOf(ex), ExpectedValue.reasonFor(ex.getTargetType()));
        }
        if (cause instanceof TypeMismatchException ex) {
            return new FieldProblem(parameterOf(failure), ExpectedValue.reasonFor(ex.getRequiredType()));
        }
        return null;
    }

    private static String parameterOf(ServerWebInputException failure) {
        @Nullable
        String name = (failure.getMethodParameter() != null)
                ? failure.getMethodParameter().getParameterName()
                : null;
        return (name != null) ? name : WHOLE;
    }

    /** As in {@code errors} of a validation: {@code items[2].url}. */
    private static String fieldOf(JacksonException failure) {
        List<JacksonException.Reference> path = failure.getPath();
        if (path.isEmpty()) {
            return WHOLE;
        }
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }

    private static String placeOf(@Nullable TokenStreamLocation place) {
        return (place == null || place.getLineNr() < 1)
                ? ""
                : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
