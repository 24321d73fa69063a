package org.veranda.server.problem.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says what is wrong with a JSON body without repeating its content or our class names.
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem explain(@Nullable Throwable cause) {
        return switch (cause) {
            case StreamReadException malformed ->
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "The request body is not JSON: line %d, column %d."
                                    .formatted(
                                            malformed.getLocation().getLineNr(),
                                            malformed.getLocation().getColumnNr()));
            case DatabindException mismatch when !mismatch.getPath().isEmpty() ->
                    new InvalidInputException(
                                    Map.of(
                                            path(mismatch),
                                            List.of(
                                                    "The field "
                                                            + path(mismatch)
                                                            + " is missing or not as expected.")))
                            .problem();
            case null, default ->
                    Problem.of(HttpStatus.BAD_REQUEST, "The request body is missing or not JSON.");
        };
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
