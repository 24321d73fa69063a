package org.veranda.desktop.alarms.ask;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

import org.veranda.desktop.alarms.act.AlarmPreview;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.dialogue.EnterConfirms;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.AlarmView;

import java.util.ArrayList;
import java.util.List;

/// Shows, alarm by alarm, what would change and what not and why, before it is done to many.
public final class AlarmBulkDialog {

    private static final double LINE = 28;
    private static final int LINES = 10;

    private final Overlays overlays;
    private final AlarmWords words;
    private final Texts texts;
    private final RefusalWords refusals;

    public AlarmBulkDialog(Overlays overlays, AlarmWords words) {
        this.overlays = overlays;
        this.words = words;
        texts = words.texts();
        refusals = new RefusalWords(texts);
    }

    void show(AlarmPreview preview, Runnable confirmed) {
        String action = texts.get("alarms.action." + preview.intent().action().word());
        AskForm form =
                new AskForm(
                        overlays,
                        texts,
                        texts.get(
                                "alarms.ask.title",
                                action,
                                texts.get("alarms.subject.many", preview.changing().size())));
        form.wide(560);
        Label summary = new Label(summary(preview));
        summary.setId("alarms-summary");
        summary.getStyleClass().add("quiet");
        summary.setWrapText(true);
        form.part(summary);
        if (!preview.left().isEmpty()) {
            form.strong(texts.get("alarms.bulk.left", AlarmPreview.MOST, preview.left().size()));
        }
        ListView<String> list = list(lines(preview));
        form.part(list);
        form.incomplete().set(preview.changing().isEmpty());
        form.open(action, list, () -> confirmed);
    }

    private static ListView<String> list(List<String> lines) {
        ListView<String> list = new ListView<>();
        list.setId("alarms-preview");
        list.setFixedCellSize(LINE);
        list.addEventFilter(KeyEvent.KEY_PRESSED, EnterConfirms::in);
        list.getItems().setAll(lines);
        list.setPrefHeight(Math.min(LINES, lines.size()) * LINE + 4);
        return list;
    }

    private String summary(AlarmPreview preview) {
        return texts.get(
                "rooms.bulk.summary",
                preview.changing().size(),
                preview.staying().size(),
                preview.refused().size());
    }

    private List<String> lines(AlarmPreview preview) {
        List<String> lines = new ArrayList<>();
        for (AlarmPreview.No no : preview.refused()) {
            lines.add(
                    texts.get(
                            "alarms.bulk.refused",
                            words.name(no.alarm()),
                            refusals.because(no.why())));
        }
        preview.changing().forEach(alarm -> lines.add(line(alarm)));
        preview.staying()
                .forEach(alarm -> lines.add(texts.get("alarms.bulk.same", words.name(alarm))));
        return lines;
    }

    private String line(AlarmView alarm) {
        return texts.get(
                "alarms.bulk.change",
                words.severity(alarm.severity()),
                words.name(alarm),
                words.state(alarm));
    }
}
