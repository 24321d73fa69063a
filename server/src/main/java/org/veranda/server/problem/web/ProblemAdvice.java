package org.veranda.server.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.veranda.server.problem.ForbiddenException;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.Problem;
import org.veranda.server.problem.ProblemException;
import org.veranda.wire.WireException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Turns whatever a controller throws into problem details; a fault is logged here, once.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /// Of a batch, or of several days closed with one call, earlier ones are committed.
    private static final String STANDS = "What was done before the failure stands.";

    @ExceptionHandler
    ResponseEntity<Object> ours(ProblemException thrown, HttpServletRequest request) {
        return answer(thrown.problem(), thrown.headers(), request.getRequestURI());
    }

    /// What was read by hand from a body that is JSON.
    @ExceptionHandler
    ResponseEntity<Object> unfit(WireException thrown, HttpServletRequest request) {
        String field = thrown.path().isEmpty() ? "body" : thrown.path();
        return ours(
                new InvalidInputException(
                        field, "The field %s is missing or not as expected.".formatted(field)),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException thrown, HttpServletRequest request) {
        return ours(new ForbiddenException("You may not do this."), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(TooLargeException thrown, HttpServletRequest request) {
        return answer(tooLarge(thrown), HttpHeaders.EMPTY, request.getRequestURI());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> withoutDatabase(RuntimeException thrown, HttpServletRequest request) {
        if (Waiting.endedBy(thrown)) {
            return waitedTooLong(thrown, request);
        }
        log.error("Cannot reach the database", thrown);
        return later("The server cannot reach its data right now. Try again in a moment.", request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> fault(
            Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            log.error("Cannot finish {} {}", request.getMethod(), request.getRequestURI(), thrown);
            return null;
        }
        if (Waiting.endedBy(thrown)) {
            return waitedTooLong(thrown, request);
        }
        log.error("Cannot answer {} {}", request.getMethod(), request.getRequestURI(), thrown);
        return answer(fault(), HttpHeaders.EMPTY, request.getRequestURI());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLargeException tooLarge) {
                return answer(tooLarge(tooLarge), headers, path(request));
            }
        }
        return answer(UnreadableJson.explain(thrown.getCause()), headers, path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Map<String, List<String>> errors =
                thrown.getBindingResult().getFieldErrors().stream()
                        .collect(
                                Collectors.groupingBy(
                                        error -> FieldNames.snakeCase(error.getField()),
                                        Collectors.mapping(
                                                ProblemAdvice::text, Collectors.toList())));
        return answer(new InvalidInputException(errors).problem(), headers, path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Problem problem = Problem.of(HttpStatus.valueOf(status.value()), Explanations.of(thrown));
        return answer(problem, headers, path(request));
    }

    private static ResponseEntity<Object> waitedTooLong(
            Exception thrown, HttpServletRequest request) {
        log.warn("Waited too long for {} {}", request.getMethod(), request.getRequestURI(), thrown);
        return later(
                "Others kept this waiting for too long. "
                        + STANDS
                        + " Try again in a moment, with the same ids.",
                request);
    }

    private static ResponseEntity<Object> later(String detail, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return answer(
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail),
                headers,
                request.getRequestURI());
    }

    static Problem tooLarge(TooLargeException thrown) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, thrown.getMessage() + ".");
    }

    static Problem fault() {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The server failed to do this. "
                        + STANDS
                        + " Ask again with the same ids. The reason is in its log.");
    }

    private static ResponseEntity<Object> answer(
            Problem problem, HttpHeaders headers, String instance) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body(instance));
    }

    private static String text(FieldError error) {
        String text = error.getDefaultMessage();
        return "The field %s %s."
                .formatted(
                        FieldNames.snakeCase(error.getField()),
                        text == null ? "is not valid" : text);
    }

    private static String path(WebRequest request) {
        return ((ServletWebRequest) request).getRequest().getRequestURI();
    }
}
