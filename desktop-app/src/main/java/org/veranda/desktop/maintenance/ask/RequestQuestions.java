package org.veranda.desktop.maintenance.ask;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;

import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.dialogue.ColleaguePicker;
import org.veranda.desktop.dialogue.EnterConfirms;
import org.veranda.desktop.maintenance.act.RequestAction;
import org.veranda.desktop.maintenance.face.RequestWords;
import org.veranda.desktop.store.Colleagues;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Worker;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.wire.MaintenanceRequestView;

import java.util.function.Consumer;

/// Asks what an action must know, and makes its command of the answers.
public final class RequestQuestions {

    private final Overlays overlays;
    private final RequestWords words;
    private final ColleaguePicker picker;
    private final Texts texts;

    /// @param colleagues whom a request can be given to
    public RequestQuestions(Overlays overlays, RequestWords words, Colleagues colleagues) {
        this.overlays = overlays;
        this.words = words;
        texts = words.texts();
        picker = new ColleaguePicker(overlays, texts, colleagues);
    }

    void ask(
            RequestAction action,
            MaintenanceRequestView request,
            Consumer<MaintenanceCommand.Continuing> next) {
        String title =
                texts.get(
                        "maintenance.ask.title",
                        texts.get("maintenance.action." + action.word()),
                        words.name(request));
        switch (action) {
            case DONE -> done(new AskForm(overlays, texts, title), next);
            case CANCEL -> cancel(new AskForm(overlays, texts, title), next);
            case ASSIGN -> assign(title, request, next);
            case START, VERIFY, TAKE, REOPEN, ADD_PHOTOS ->
                    throw new IllegalArgumentException("Cannot ask about " + action);
        }
    }

    private void done(AskForm form, Consumer<MaintenanceCommand.Continuing> next) {
        TextArea note = text("note");
        form.field(texts.get("maintenance.ask.done"), note)
                .line(texts.get("maintenance.ask.done.hint"));
        form.open(
                texts.get("maintenance.action.done"),
                note,
                () -> {
                    String said = note.getText().strip();
                    return () ->
                            next.accept(new MaintenanceCommand.Done(said.isEmpty() ? null : said));
                });
    }

    /// To those whose role mends things, but not to whoever has it.
    private void assign(
            String title,
            MaintenanceRequestView request,
            Consumer<MaintenanceCommand.Continuing> next) {
        Worker now = request.assignee();
        picker.ask(
                title,
                texts.get("maintenance.action.assign"),
                one ->
                        one.role().permissions().contains(Permission.WORK_MAINTENANCE)
                                && (now == null || !one.id().equals(now.id())),
                one -> next.accept(new MaintenanceCommand.Assign(one.id())));
    }

    private void cancel(AskForm form, Consumer<MaintenanceCommand.Continuing> next) {
        TextArea reason = text("reason");
        form.field(texts.get("rooms.ask.reason"), reason)
                .line(texts.get("maintenance.ask.cancel.hint"));
        form.incomplete().bind(reason.textProperty().map(String::isBlank));
        form.open(
                texts.get("maintenance.action.cancel"),
                reason,
                () -> {
                    String said = reason.getText().strip();
                    return () -> next.accept(new MaintenanceCommand.Cancel(said));
                });
    }

    static TextArea text(String id) {
        TextArea text = new TextArea();
        text.setId(id);
        text.setPrefRowCount(3);
        text.setWrapText(true);
        text.addEventFilter(KeyEvent.KEY_PRESSED, EnterConfirms::in);
        return text;
    }
}
