package org.veranda.server.problem;

import org.springframework.http.HttpStatus;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Input that is understood but not valid; names each field and what is wrong with it.
public final class InvalidInputException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, List<String>> errors;

    /// `errors` must not be empty; texts are sentences, the first becomes the message.
    public InvalidInputException(Map<String, List<String>> errors) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", summary(errors));
        this.errors = new LinkedHashMap<>(errors);
    }

    /// One field, one text.
    public InvalidInputException(String field, String text) {
        this(Map.of(field, List.of(text)));
    }

    public Map<String, List<String>> errors() {
        return Map.copyOf(errors);
    }

    @Override
    protected Map<String, Object> extras() {
        return Map.of("errors", errors);
    }

    private static String summary(Map<String, List<String>> errors) {
        List<String> texts = errors.values().stream().flatMap(List::stream).toList();
        return texts.size() == 1
                ? texts.getFirst()
                : "%s (and %d more)".formatted(texts.getFirst(), texts.size() - 1);
    }
}
