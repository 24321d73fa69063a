package org.veranda.desktop.devices.act;

import javafx.scene.control.TextField;

import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.store.device.DeviceRecords;
import org.veranda.desktop.store.device.DeviceShown;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;
import org.veranda.model.identity.UserId;
import org.veranda.wire.DeviceView;

import java.util.function.Consumer;

/// Shows devices to single users, and takes that back. Whose user a number is the server tells nobody.
public final class DeviceSharing {

    private static final int FORBIDDEN = 403;

    private final DeviceRecords records;
    private final Overlays overlays;
    private final Texts texts;
    private final Toast toast;

    public DeviceSharing(DeviceRecords records, Overlays overlays, Texts texts, Toast toast) {
        this.records = records;
        this.overlays = overlays;
        this.texts = texts;
        this.toast = toast;
    }

    /// Says why something cannot be done.
    public void tell(String why) {
        toast.show(why);
    }

    /// Asks with whom.
    ///
    /// @param done told when it is shared
    public void ask(DeviceView device, Consumer<DeviceView> done) {
        String name = DeviceWords.name(device);
        AskForm form = new AskForm(overlays, texts, texts.get("devices.share.title", name));
        TextField number = new TextField();
        number.setId("share-user");
        form.field(texts.get("devices.share.user"), number).line(texts.get("devices.share.hint"));
        form.incomplete()
                .bind(number.textProperty().map(typed -> !typed.strip().matches("\\d{1,15}")));
        form.open(
                texts.get("devices.action.share"),
                number,
                () -> {
                    UserId user = new UserId(Long.parseLong(number.getText().strip()));
                    return () -> share(device, user, done);
                });
    }

    /// Asks whether that user shall see it no more.
    ///
    /// @param done told when that is so
    public void askRevoke(DeviceView device, DeviceShown share, Consumer<DeviceView> done) {
        String user = Long.toString(share.userId().value());
        AskForm form =
                new AskForm(
                        overlays,
                        texts,
                        texts.get("devices.revoke.title", DeviceWords.name(device), user));
        form.line(texts.get("devices.revoke.hint"));
        form.open(
                texts.get("devices.revoke"),
                () -> () -> revoke(device, share.userId(), user, done));
    }

    private void share(DeviceView device, UserId user, Consumer<DeviceView> done) {
        records.share(device.id(), user)
                .whenComplete((_, failure) -> {
                    if (failure == null) {
                        toast.show(
                                texts.get(
                                        "devices.shared",
                                        DeviceWords.name(device),
                                        Long.toString(user.value())));
                        done.accept(device);
                    } else {
                        tell(failure);
                    }
                });
    }

    private void revoke(DeviceView device, UserId user, String number, Consumer<DeviceView> done) {
        records.revoke(device.id(), user)
                .whenComplete((_, failure) -> {
                    if (failure == null) {
                        toast.show(texts.get("devices.revoked", DeviceWords.name(device), number));
                        done.accept(device);
                    } else {
                        tell(failure);
                    }
                });
    }

    private void tell(Throwable failure) {
        boolean rights =
                failure instanceof ProblemException problem && problem.status() == FORBIDDEN;
        toast.show(texts.get(rights ? "devices.share.forbidden" : "devices.share.failed"));
    }
}
