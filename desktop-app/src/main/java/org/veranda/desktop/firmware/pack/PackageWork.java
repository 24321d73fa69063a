package org.veranda.desktop.firmware.pack;

import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.ContactException;
import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.store.firmware.FirmwareRecords;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;
import org.veranda.wire.PackageView;

import java.util.concurrent.CompletionStage;

/// Does what is asked for with a package, after asking where it cannot be taken back, and tells what became of it.
final class PackageWork {

    private final FirmwareBook book;
    private final FirmwareRecords records;
    private final Overlays overlays;
    private final Texts texts;
    private final Toast toast;

    PackageWork(
            FirmwareBook book,
            FirmwareRecords records,
            Overlays overlays,
            Texts texts,
            Toast toast) {
        this.book = book;
        this.records = records;
        this.overlays = overlays;
        this.texts = texts;
        this.toast = toast;
    }

    void begin(PackageOffers.Offer offer, PackageView one) {
        if (offer.why() != null) {
            toast.show(offer.why());
            return;
        }
        switch (offer.action()) {
            case VERIFY -> follow(offer.action(), one, records.verify(one.id()));
            case RELEASE ->
                    form(offer.action(), one)
                            .open(
                                    title(offer.action()),
                                    () ->
                                            () ->
                                                    follow(
                                                            offer.action(),
                                                            one,
                                                            records.release(one.id())));
            case WITHDRAW -> withdraw(one);
        }
    }

    private void withdraw(PackageView one) {
        AskForm form = form(PackageAction.WITHDRAW, one);
        TextField reason = new TextField();
        reason.setId("reason");
        form.field(texts.get("rooms.ask.reason"), reason);
        form.incomplete().bind(reason.textProperty().map(String::isBlank));
        form.open(
                title(PackageAction.WITHDRAW),
                reason,
                () -> {
                    String said = reason.getText().strip();
                    return () ->
                            follow(PackageAction.WITHDRAW, one, records.withdraw(one.id(), said));
                });
    }

    private AskForm form(PackageAction action, PackageView one) {
        return new AskForm(
                        overlays,
                        texts,
                        texts.get("firmware.ask.title", title(action), one.version()))
                .line(texts.get("firmware.package.ask." + action.word()));
    }

    private String title(PackageAction action) {
        return texts.get("firmware.package.action." + action.word());
    }

    private void follow(
            PackageAction action, PackageView one, CompletionStage<PackageView> answer) {
        answer.whenComplete((now, failure) -> {
            if (now != null) {
                book.learn(now);
                toast.show(texts.get("firmware.package.done." + action.word(), now.version()));
            } else {
                toast.show(texts.get("firmware.refused", one.version(), why(action, failure)));
            }
        });
    }

    private String why(PackageAction action, @Nullable Throwable failure) {
        return failure instanceof ContactException
                ? texts.get("firmware.package.failed.contact")
                : texts.get("firmware.package.failed." + action.word());
    }
}
