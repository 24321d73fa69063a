package org.veranda.desktop.alarms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;

import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.alarms.list.AlarmTab;
import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.frame.TabBar;

import java.util.Arrays;

/// The tabs of the alarms screen.
final class AlarmTabs {

    private static final double PICTURE = 12;

    private AlarmTabs() {}

    static Node of(AlarmListViewModel model, Texts texts) {
        return TabBar.of(
                Arrays.stream(AlarmTab.values())
                        .map(tab ->
                                new TabBar.Tab<>(
                                        tab,
                                        tab.word(),
                                        cue(tab),
                                        texts.bind("alarms.tab." + tab.word()),
                                        count(tab, model, texts)))
                        .toList(),
                model.tab());
    }

    /// History is not counted: it has no end.
    private static StringBinding count(AlarmTab tab, AlarmListViewModel model, Texts texts) {
        return Bindings.createStringBinding(
                () -> {
                    if (tab == AlarmTab.HISTORY) {
                        return "";
                    }
                    boolean known =
                            model.load().get() instanceof LoadState.Ready
                                    || !model.shown().get().isEmpty();
                    return known ? texts.get("ui.number", model.counts().get().of(tab)) : "–";
                },
                model.counts(),
                model.load(),
                texts.locale());
    }

    private static Node cue(AlarmTab tab) {
        return switch (tab) {
            case ACTIVE -> Glyph.WARNING.node(PICTURE);
            case RETURNED -> Glyph.UNDO.node(PICTURE);
            case SHELVED -> Glyph.HOLD.node(PICTURE);
            case SUPPRESSED -> Glyph.SILENT.node(PICTURE);
            case OUT_OF_SERVICE -> Glyph.OUT_OF_SERVICE.node(PICTURE);
            case HISTORY -> Glyph.ROWS.node(PICTURE);
        };
    }
}
