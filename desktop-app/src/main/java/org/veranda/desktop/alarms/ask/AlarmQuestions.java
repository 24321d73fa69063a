package org.veranda.desktop.alarms.ask;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

import org.veranda.desktop.alarms.act.AlarmAction;
import org.veranda.desktop.alarms.act.AlarmDesk;
import org.veranda.desktop.alarms.act.AlarmIntent;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.dialogue.ColleaguePicker;
import org.veranda.desktop.dialogue.EnterConfirms;
import org.veranda.desktop.store.Colleagues;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.identity.Permission;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks what an action must know, and makes its intent of the answers.
public final class AlarmQuestions {

    private final Overlays overlays;
    private final AlarmWords words;
    private final Texts texts;
    private final Supplier<Instant> now;
    private final ColleaguePicker picker;

    /// @param colleagues whom an alarm can be given to
    public AlarmQuestions(
            Overlays overlays, AlarmWords words, Supplier<Instant> now, Colleagues colleagues) {
        this.overlays = overlays;
        this.words = words;
        this.now = now;
        texts = words.texts();
        picker = new ColleaguePicker(overlays, texts, colleagues);
    }

    void ask(AlarmAction action, List<AlarmEntry> alarms, Consumer<AlarmIntent> next) {
        if (action == AlarmAction.ASSIGN) {
            assign(alarms, next);
            return;
        }
        AskForm form = new AskForm(overlays, texts, title(action, alarms));
        switch (action) {
            case SHELVE -> shelve(form, alarms, next);
            case COMMENT -> comment(form, next);
            case OUT_OF_SERVICE -> outOfService(form, next);
            case CLEAR -> clear(form, next);
            case ACKNOWLEDGE, TAKE, ASSIGN, RESET, UNSHELVE, HAND_BACK, RETURN ->
                    throw new IllegalArgumentException("Cannot ask about " + action);
        }
    }

    /// To somebody who can do something about it.
    private void assign(List<AlarmEntry> alarms, Consumer<AlarmIntent> next) {
        picker.ask(
                title(AlarmAction.ASSIGN, alarms),
                texts.get("alarms.action.assign"),
                one -> one.role().permissions().contains(Permission.ACKNOWLEDGE_ALARMS),
                one -> next.accept(AlarmIntent.assign(one.id(), one.name())));
    }

    /// No longer than the gravest of them may be put aside.
    private void shelve(AskForm form, List<AlarmEntry> alarms, Consumer<AlarmIntent> next) {
        Duration longest =
                alarms.stream()
                        .map(entry -> AlarmDesk.longestShelving(entry.alarm().get()))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        List<ShelfTerm> terms = ShelfTerm.within(longest);
        ObjectProperty<ShelfTerm> term = new SimpleObjectProperty<>(terms.getFirst());
        TermSegments segments = new TermSegments(terms, term, texts);
        TextField reason = reason();
        form.field(texts.get("alarms.ask.shelve.for"), segments.node())
                .line(texts.get("alarms.ask.shelve.longest", words.moments().duration(longest)));
        form.field(texts.get("rooms.ask.reason"), reason).line(texts.get("alarms.ask.shelve.hint"));
        form.incomplete().bind(reason.textProperty().map(String::isBlank));
        form.open(
                texts.get("alarms.action.shelve"),
                reason,
                () ->
                        then(
                                next,
                                AlarmIntent.shelve(
                                        term.get().until(now.get()), reason.getText().strip())));
    }

    private void comment(AskForm form, Consumer<AlarmIntent> next) {
        TextArea text = new TextArea();
        text.setId("comment");
        text.setPrefRowCount(3);
        text.setWrapText(true);
        text.addEventFilter(KeyEvent.KEY_PRESSED, EnterConfirms::in);
        form.field(texts.get("alarms.ask.comment"), text)
                .line(texts.get("alarms.ask.comment.hint"));
        form.incomplete().bind(text.textProperty().map(String::isBlank));
        form.open(
                texts.get("alarms.action.comment"),
                text,
                () -> then(next, AlarmIntent.comment(text.getText().strip())));
    }

    private void outOfService(AskForm form, Consumer<AlarmIntent> next) {
        TextField reason = reason();
        form.field(texts.get("rooms.ask.reason"), reason)
                .line(texts.get("alarms.ask.out-of-service.hint"));
        form.incomplete().bind(reason.textProperty().map(String::isBlank));
        form.open(
                texts.get("alarms.action.out-of-service"),
                reason,
                () -> then(next, AlarmIntent.outOfService(reason.getText().strip())));
    }

    private void clear(AskForm form, Consumer<AlarmIntent> next) {
        form.line(texts.get("alarms.ask.clear.hint"));
        form.open(texts.get("alarms.action.clear"), () -> then(next, AlarmIntent.clear()));
    }

    private static TextField reason() {
        TextField reason = new TextField();
        reason.setId("reason");
        return reason;
    }

    private String title(AlarmAction action, List<AlarmEntry> alarms) {
        String subject =
                alarms.size() == 1
                        ? words.name(alarms.getFirst().alarm().get())
                        : texts.get("alarms.subject.many", alarms.size());
        return texts.get("alarms.ask.title", texts.get("alarms.action." + action.word()), subject);
    }

    private static Runnable then(Consumer<AlarmIntent> next, AlarmIntent intent) {
        return () -> next.accept(intent);
    }
}
