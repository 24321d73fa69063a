package org.veranda.desktop.rooms.act;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.connection.http.SessionEndedException;
import org.veranda.desktop.store.UndeliveredException;
import org.veranda.desktop.store.UndeliveredException.Fate;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;

/// Tells the user at the bottom of the screen what became of what they did.
final class Told {

    private static final int FORBIDDEN = 403;

    private final Toast toast;
    private final Texts texts;
    private final Runnable undo;

    Told(Toast toast, Texts texts, Runnable undo) {
        this.toast = toast;
        this.texts = texts;
        this.undo = undo;
    }

    void done(String what, boolean undoable) {
        if (undoable) {
            toast.show(what, new Toast.Action(texts.get("rooms.undo"), "Ctrl+Z", undo));
        } else {
            toast.show(what);
        }
    }

    void say(String message) {
        toast.show(message);
    }

    /// Says what is known about what has no outcome.
    void failure(Throwable failure) {
        toast.show(words(failure));
    }

    /// Says what was done before the rest failed.
    void cutShort(String done, Throwable failure, boolean undoable) {
        done(texts.get("rooms.cut-short", done, words(failure)), undoable);
    }

    private String words(Throwable failure) {
        Fate fate = failure instanceof UndeliveredException known ? known.fate() : Fate.UNKNOWN;
        return switch (fate) {
            case NOT_SENT -> texts.get("rooms.unsent");
            case DECLINED -> texts.get("rooms.declined", texts.get(reason(failure.getCause())));
            case UNKNOWN -> texts.get("rooms.unknown");
        };
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case SessionEndedException _ -> "rooms.declined.signed-out";
            case ProblemException problem when problem.passing() -> "rooms.declined.busy";
            case ProblemException problem when problem.status() == FORBIDDEN ->
                    "rooms.declined.rights";
            case null, default -> "rooms.declined.other";
        };
    }
}
