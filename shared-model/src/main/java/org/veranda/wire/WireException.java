package org.veranda.wire;

/// Says that a text is not what the wire allows, and where.
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    public WireException(String path, String problem) {
        super("Cannot read %s: %s".formatted(path.isEmpty() ? "the text" : path, problem));
        this.path = path;
    }

    /// Such as `commands[3].dirty_epoch`; empty for the whole text.
    public String path() {
        return path;
    }
}
