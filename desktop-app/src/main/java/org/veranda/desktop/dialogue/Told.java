package org.veranda.desktop.dialogue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.connection.http.SessionEndedException;
import org.veranda.desktop.store.UndeliveredException;
import org.veranda.desktop.store.UndeliveredException.Fate;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;

/// Tells the user at the bottom of the screen what became of what they did.
public final class Told {

    private static final int FORBIDDEN = 403;

    private final Toast toast;
    private final Texts texts;
    private final Runnable undo;

    public Told(Toast toast, Texts texts, Runnable undo) {
        this.toast = toast;
        this.texts = texts;
        this.undo = undo;
    }

    public void done(String what, boolean undoable) {
        if (undoable) {
            toast.show(what, new Toast.Action(texts.get("ui.undo"), "Ctrl+Z", undo));
        } else {
            toast.show(what);
        }
    }

    public void say(String message) {
        toast.show(message);
    }

    /// Says what is known about what has no outcome.
    public void failure(Throwable failure) {
        toast.show(words(failure));
    }

    /// Says what was done before the rest failed.
    public void cutShort(String done, Throwable failure, boolean undoable) {
        done(texts.get("ui.cut-short", done, words(failure)), undoable);
    }

    private String words(Throwable failure) {
        Fate fate = failure instanceof UndeliveredException known ? known.fate() : Fate.UNKNOWN;
        return switch (fate) {
            case NOT_SENT -> texts.get("ui.unsent");
            case DECLINED -> texts.get("ui.declined", texts.get(reason(failure.getCause())));
            case UNKNOWN -> texts.get("ui.unknown");
        };
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case SessionEndedException _ -> "ui.declined.signed-out";
            case ProblemException problem when problem.passing() -> "ui.declined.busy";
            case ProblemException problem when problem.status() == FORBIDDEN ->
                    "ui.declined.rights";
            case null, default -> "ui.declined.other";
        };
    }
}
