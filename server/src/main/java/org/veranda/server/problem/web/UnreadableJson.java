package org.veranda.server.problem.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

import java.util.stream.Collectors;

/// Says what is wrong with a JSON body without repeating its content or our class names.
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem explain(@Nullable Throwable cause) {
        return switch (cause) {
            case InputCoercionException number -> unexpected(path(number));
            case StreamReadException malformed ->
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "The request body is not JSON: line %d, column %d."
                                    .formatted(
                                            malformed.getLocation().getLineNr(),
                                            malformed.getLocation().getColumnNr()));
            case DatabindException mismatch when !mismatch.getPath().isEmpty() ->
                    unexpected(path(mismatch));
            case null, default ->
                    Problem.of(HttpStatus.BAD_REQUEST, "The request body is missing or not JSON.");
        };
    }

    private static Problem unexpected(String field) {
        return new InvalidInputException(
                        field, "The field %s is missing or not as expected.".formatted(field))
                .problem();
    }

    private static String path(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
