package org.veranda.desktop.firmware.book;

import javafx.scene.Node;

import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Placeholder;
import org.veranda.desktop.ui.Texts;

import java.util.function.Supplier;

/// What stands where no packages and rollouts are: they are on their way, cannot be had, or there are none.
public final class FirmwarePlaceholder {

    private FirmwarePlaceholder() {}

    /// @param none for when there are none
    public static Node of(FirmwareBook book, Texts texts, Supplier<Node> none) {
        return switch (book.load().get()) {
            case FirmwareBook.Load.Known _ -> none.get();
            case FirmwareBook.Load.Failed(OfflineReason reason) -> failed(texts, reason);
            case FirmwareBook.Load.Loading _ when !book.reachable().get() ->
                    failed(texts, OfflineReason.UNREACHABLE);
            case FirmwareBook.Load.Loading _ -> Placeholder.loading(texts.bind("firmware.loading"));
        };
    }

    private static Node failed(Texts texts, OfflineReason reason) {
        return Placeholder.of(
                Glyph.WARNING,
                texts.bind("firmware.failed.title"),
                texts.bind("rooms.failed.advice", texts.bind("shell.offline." + reason.word())));
    }
}
