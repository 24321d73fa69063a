package org.veranda.desktop.store;

import org.veranda.wire.CommandOutcome;

import java.util.List;

/// Not every command of a submission has a known outcome.
public final class UndeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is known about the commands without an outcome.
    public enum Fate {
        /// They never reached a server: nothing was changed by them.
        NOT_SENT,
        /// The server said that it will not do them: nothing was changed by them.
        DECLINED,
        /// They may have been carried out.
        UNKNOWN
    }

    private final transient List<CommandOutcome> known;
    private final Fate fate;

    /// @param known the outcomes of the first commands, in order
    public UndeliveredException(List<CommandOutcome> known, Fate fate, Throwable cause) {
        super(cause.getMessage(), cause);
        this.known = List.copyOf(known);
        this.fate = fate;
    }

    public List<CommandOutcome> known() {
        return known;
    }

    public Fate fate() {
        return fate;
    }
}
