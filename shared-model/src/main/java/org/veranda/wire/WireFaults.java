package org.veranda.wire;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

import java.util.List;
import java.util.stream.Collectors;

/// Turns Jackson's complaints into ours: where and what, never the value, which may be a guest's.
final class WireFaults {

    private WireFaults() {}

    static WireException of(String prefix, JacksonException fault) {
        String path = path(fault.getPath());
        String whole = prefix.isEmpty() || path.isEmpty() ? prefix + path : prefix + "." + path;
        return new WireException(whole, problem(fault));
    }

    private static String path(List<JacksonException.Reference> references) {
        return references.stream()
                .map(WireFaults::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return name == null ? "[" + reference.getIndex() + "]" : "." + name;
    }

    private static String problem(JacksonException fault) {
        String message = fault.getOriginalMessage();
        return switch (fault) {
            case StreamConstraintsException _ -> "it is too large or too deep";
            case InputCoercionException _ -> "the number is too large or too small";
            case StreamReadException _ ->
                    "no JSON at line %d, column %d"
                            .formatted(
                                    fault.getLocation().getLineNr(),
                                    fault.getLocation().getColumnNr());
            case InvalidNullException _ -> "it must not be null";
            case MismatchedInputException wrong when wrong.getTargetType() == Flat.class -> message;
            case MismatchedInputException _ when message.startsWith("Missing ") -> "it is missing";
            case MismatchedInputException wrong -> expected(wrong.getTargetType());
            default -> "it does not fit";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "it does not fit";
        }
        return type.isEnum()
                ? "one of %s is expected".formatted(List.of(type.getEnumConstants()))
                : "a %s is expected".formatted(type.getSimpleName());
    }
}
