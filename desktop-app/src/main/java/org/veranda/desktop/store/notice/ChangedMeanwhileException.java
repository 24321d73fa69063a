package org.veranda.desktop.store.notice;

/// What was to be changed is another by now: it has to be looked at again first.
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException(String message) {
        super(message);
    }
}
