package org.veranda.desktop.maintenance.ask;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.maintenance.act.RequestDesk;
import org.veranda.desktop.maintenance.act.RequestWork;
import org.veranda.desktop.maintenance.photo.PhotoPicker;
import org.veranda.desktop.maintenance.photo.PhotoSending;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Segments;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Folded;
import org.veranda.model.identity.Permission;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.wire.RoomView;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Asks what is broken, where, and how urgent it is, with photos.
public final class ReportQuestion {

    private final Overlays overlays;
    private final Texts texts;
    private final Store store;
    private final RequestDesk desk;
    private final RequestWork work;
    private final PhotoPicker picker;
    private final PhotoSending sending;

    public ReportQuestion(
            Overlays overlays,
            Texts texts,
            Store store,
            RequestDesk desk,
            RequestWork work,
            PhotoPicker picker,
            PhotoSending sending) {
        this.overlays = overlays;
        this.texts = texts;
        this.store = store;
        this.desk = desk;
        this.work = work;
        this.picker = picker;
        this.sending = sending;
    }

    /// Whether this user may report anything.
    public boolean permitted() {
        return desk.may(Permission.CREATE_MAINTENANCE_REQUEST);
    }

    /// @param about the room it is about, if that is known
    public void ask(@Nullable RoomEntry about) {
        if (work.tellAway()) {
            return;
        }
        if (!permitted()) {
            work.say(texts.get("maintenance.report.not-permitted"));
            return;
        }
        AskForm form = new AskForm(overlays, texts, texts.get("maintenance.report"));
        TextField room = new TextField(about == null ? "" : about.room().get().name());
        room.setId("report-room");
        ObjectBinding<@Nullable RoomEntry> found =
                Bindings.createObjectBinding(() -> find(room.getText()), room.textProperty());
        TextArea text = RequestQuestions.text("description");
        ObjectProperty<RequestPriority> priority =
                new SimpleObjectProperty<>(RequestPriority.MEDIUM);
        PhotoField photos = new PhotoField(texts, picker);
        form.wide(520);
        form.field(texts.get("maintenance.report.room"), room)
                .part(said(found, room))
                .field(texts.get("maintenance.report.what"), text)
                .field(
                        texts.get("maintenance.report.priority"),
                        Segments.of(
                                "priority",
                                RequestPriority.class,
                                priority,
                                texts,
                                each -> "maintenance.priority." + each.wire()))
                .field(texts.get("maintenance.report.photos"), photos.node())
                .line(texts.get("maintenance.report.photos.hint"))
                .line(texts.get("maintenance.report.hint"));
        form.incomplete().bind(found.isNull().or(blank(text)));
        form.open(
                texts.get("maintenance.report.confirm"),
                about == null ? room : text,
                () -> {
                    RoomView where = Objects.requireNonNull(found.get()).room().get();
                    MaintenanceCommand.Report report =
                            new MaintenanceCommand.Report(
                                    where.id(), text.getText().strip(), priority.get());
                    List<Path> files = photos.files();
                    return () -> send(report, where, files);
                });
    }

    private static BooleanBinding blank(TextArea text) {
        return Bindings.createBooleanBinding(() -> text.getText().isBlank(), text.textProperty());
    }

    private void send(MaintenanceCommand.Report report, RoomView where, List<Path> files) {
        work.report(
                report,
                where.name(),
                made -> {
                    if (!files.isEmpty()) {
                        sending.send(new RequestId(made), files);
                    }
                });
    }

    /// The room that is called so, or the only one whose name begins so.
    private @Nullable RoomEntry find(String typed) {
        String wanted = Folded.fold(typed);
        if (wanted.isEmpty()) {
            return null;
        }
        List<RoomEntry> beginning =
                store.rooms().stream().filter(entry -> name(entry).startsWith(wanted)).toList();
        return beginning.stream()
                .filter(entry -> name(entry).equals(wanted))
                .findFirst()
                .orElse(beginning.size() == 1 ? beginning.getFirst() : null);
    }

    private static String name(RoomEntry entry) {
        return Folded.fold(entry.room().get().name());
    }

    /// Which room that is, or that there is none.
    private Label said(ObjectBinding<@Nullable RoomEntry> found, TextField typed) {
        Label label = new Label();
        label.setId("report-where");
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> where(found.get(), typed.getText()),
                                found,
                                typed.textProperty()));
        return label;
    }

    private String where(@Nullable RoomEntry found, String typed) {
        if (found != null) {
            RoomView room = found.room().get();
            return texts.get(
                    "maintenance.report.where",
                    room.name(),
                    room.roomType().name(),
                    room.location().name());
        }
        return texts.get(
                typed.isBlank()
                        ? "maintenance.report.where.type"
                        : "maintenance.report.where.none");
    }
}
