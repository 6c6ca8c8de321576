package news.everyday.defaults.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import news.everyday.defaults.problem.Problems.FieldProblem;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ServerWebInputException;

/** Turns any failure into a problem: the caller's mistakes named, ours without their message. */
final class ProblemFactory {

    private final MessageSource messages;

    ProblemFactory(MessageSource messages) {
        this.messages = messages;
    }

    ProblemDetail problemOf(Throwable failure, Locale locale) {
        if (failure instanceof WebExchangeBindException ex) {
            return invalid(ex.getFieldErrors().stream().map(this::fieldProblem).toList());
        }
        if (failure instanceof HandlerMethodValidationException ex) {
            return invalid(ex.getParameterValidationResults().stream()
                    .flatMap(this::parameterProblems)
                    .toList());
        }
        if (failure.getCause() instanceof DataBufferLimitException) {
            return withType(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The request body is too large.");
        }
        if (failure instanceof ErrorResponse ex) {
            return fromResponse(ex, locale);
        }
        return infrastructureProblem(failure);
    }

    private ProblemDetail fromResponse(ErrorResponse response, Locale locale) {
        ProblemDetail problem = response.updateAndGetBody(this.messages, locale);
        if (problem.getType() == null || URI.create("about:blank").equals(problem.getType())) {
            problem.setType(Problems.type(genericType(response.getStatusCode())));
        }
        if (response instanceof ServerWebInputException ex && ex.getMethodParameter() != null) {
            problem.setProperty("errors", List.of(UnreadableInput.problemOf(ex)));
        }
        return problem;
    }

    private static String genericType(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "invalid-request";
            case 401 -> "sign-in-required";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            case 503 -> "temporarily-unavailable";
            case 504 -> "upstream-timeout";
            default -> status.is4xxClientError() ? "invalid-request" : "internal-error";
        };
    }

    private static ProblemDetail infrastructureProblem(Throwable failure) {
        if (failure instanceof AuthenticationServiceException) {
            return withType(
                    HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable", "Tokens can't be checked right now.");
        }
        if (failure instanceof AuthenticationException) {
            return withType(HttpStatus.UNAUTHORIZED, "sign-in-required", "A valid bearer token is required.");
        }
        if (failure instanceof AccessDeniedException) {
            return withType(HttpStatus.FORBIDDEN, "forbidden", "Your role doesn't allow this.");
        }
        if (failure instanceof OptimisticLockingFailureException) {
            return withType(HttpStatus.CONFLICT, "edit-conflict", "Someone else changed this in the meantime.");
        }
        if (isUnavailable(failure)) {
            return withType(
                    HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable", "A store or service isn't answering.");
        }
        return withType(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side.");
    }

    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof TransientDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof CannotCreateTransactionException
                || failure.getClass()
                        .getName()
                        .equals("io.github.resilience4j.circuitbreaker.CallNotPermittedException")
                || failure.getClass()
                        .getName()
                        .equals("org.springframework.data.redis.RedisConnectionFailureException");
    }

    private ProblemDetail invalid(List<FieldProblem> errors) {
        ProblemDetail problem =
                withType(HttpStatus.BAD_REQUEST, "invalid-request", "Some fields of the request are not valid.");
        problem.setProperty("errors", errors);
        return problem;
    }

    private FieldProblem fieldProblem(FieldError error) {
        return new FieldProblem(error.getField(), reasonOf(error));
    }

    private Stream<FieldProblem> parameterProblems(ParameterValidationResult result) {
        String name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(error -> new FieldProblem(fieldName(error, name), reasonOf(error)));
    }

    private static String fieldName(
            MessageSourceResolvable error, @org.jspecify.annotations.Nullable String parameter) {
        if (error instanceof FieldError field) {
            return field.getField();
        }
        return (parameter != null) ? parameter : "request";
    }

    private static String reasonOf(MessageSourceResolvable error) {
        if (error instanceof FieldError field && field.contains(TypeMismatchException.class)) {
            return ExpectedValue.reasonFor(
                    field.unwrap(TypeMismatchException.class).getRequiredType());
        }
        String reason = error.getDefaultMessage();
        return (reason != null) ? reason : "is not valid";
    }

    private static ProblemDetail withType(HttpStatus status, String slug, String detail) {
        return Problems.problem(status, slug, detail).getBody();
    }
}
