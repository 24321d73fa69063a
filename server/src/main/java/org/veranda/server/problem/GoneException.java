package org.veranda.server.problem;

import org.springframework.http.HttpStatus;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was asked for existed once and cannot be had any more; says why and where to go on.
public final class GoneException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Object> extras;

    /// `reason` is a word for machines, `more` what a client needs to go on.
    public GoneException(String message, String reason, Map<String, ?> more) {
        super(HttpStatus.GONE, "gone", message);
        this.extras = new LinkedHashMap<>();
        extras.put("reason", reason);
        extras.putAll(more);
    }

    @Override
    protected Map<String, Object> extras() {
        return extras;
    }
}
