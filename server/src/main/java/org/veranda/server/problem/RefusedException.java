package org.veranda.server.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.veranda.model.Refusal;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/// A rule of the domain said no; the problem carries the whole refusal and the current state.
public final class RefusedException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient @Nullable Object current;

    /// `current` is the thing as the caller may see it, or nothing.
    public RefusedException(Refusal refusal, @Nullable Object current) {
        this(refusal, current, status(refusal));
    }

    private RefusedException(Refusal refusal, @Nullable Object current, HttpStatus status) {
        super(status, "refused", refusal.message());
        this.refusal = refusal;
        this.current = current;
    }

    /// The same refusal where the contract asks for 409 whatever the rule was.
    public static RefusedException conflict(Refusal refusal, @Nullable Object current) {
        return new RefusedException(refusal, current, HttpStatus.CONFLICT);
    }

    public Refusal refusal() {
        return refusal;
    }

    public @Nullable Object current() {
        return current;
    }

    @Override
    protected Map<String, Object> extras() {
        Map<String, Object> extras = new LinkedHashMap<>();
        extras.put("code", refusal.code());
        extras.put("machine", refusal.machine());
        extras.put("from", refusal.from());
        extras.put("command", refusal.command());
        extras.put("failing", refusal.failing());
        extras.put("allowed", refusal.allowed());
        if (current != null) {
            extras.put("current", current);
        }
        return extras;
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.code()) {
            case NOT_PERMITTED, SUPERVISOR_ONLY, NOT_YOURS -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case WRONG_STATUS -> HttpStatus.CONFLICT;
            default ->
                    refusal.code().conflict()
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
