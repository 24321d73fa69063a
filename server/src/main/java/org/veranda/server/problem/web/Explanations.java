package org.veranda.server.problem.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.util.Objects;

/// One sentence for each way in which Spring turns a request down.
final class Explanations {

    private Explanations() {}

    static String of(Exception thrown) {
        return switch (thrown) {
            case NoResourceFoundException _, NoHandlerFoundException _ ->
                    "There is nothing at this address.";
            case HttpRequestMethodNotSupportedException wrong ->
                    "%s is not possible here; possible: %s."
                            .formatted(wrong.getMethod(), wrong.getSupportedHttpMethods());
            case MissingServletRequestParameterException missing ->
                    "The parameter %s is missing.".formatted(missing.getParameterName());
            case MethodArgumentTypeMismatchException mismatch ->
                    "The parameter %s is not valid."
                            .formatted(FieldNames.snakeCase(mismatch.getName()));
            case ErrorResponse response -> detail(response);
            default -> "The request cannot be understood.";
        };
    }

    private static String detail(ErrorResponse response) {
        String detail = response.getBody().getDetail();
        return Objects.requireNonNullElseGet(
                detail,
                () -> HttpStatus.valueOf(response.getStatusCode().value()).getReasonPhrase());
    }
}
