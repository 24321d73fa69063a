package org.veranda.desktop.rooms.act;

import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;

import java.util.function.Consumer;

/// Tells the user at the bottom of the screen what became of what they did.
final class Told {

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

    /// Says that nothing was changed because the server could not be asked.
    Consumer<Throwable> failure() {
        return _ -> toast.show(texts.get("rooms.unsent"));
    }
}
