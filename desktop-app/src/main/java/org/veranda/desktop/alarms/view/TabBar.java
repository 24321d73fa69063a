package org.veranda.desktop.alarms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.alarms.list.AlarmTab;
import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.ui.CounterPill;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;

/// The tabs with how many alarms stand under each: what is kept from view is always counted in view.
final class TabBar {

    private static final double PICTURE = 12;

    /// More than all of them need.
    private static final double ONE_LINE = 4_000;

    private final FlowPane bar = new FlowPane();

    TabBar(AlarmListViewModel model, Texts texts) {
        bar.getStyleClass().addAll("counters", "alarm-tabs");
        bar.setPrefWrapLength(ONE_LINE);
        for (AlarmTab tab : AlarmTab.values()) {
            bar.getChildren().add(pill(tab, model, texts));
        }
    }

    FlowPane node() {
        return bar;
    }

    private static Node pill(AlarmTab tab, AlarmListViewModel model, Texts texts) {
        CounterPill pill =
                new CounterPill(
                        "tab-" + tab.word(),
                        cue(tab),
                        texts.bind("alarms.tab." + tab.word()),
                        count(tab, model, texts));
        ToggleButton button = pill.button();
        button.setMinWidth(Region.USE_PREF_SIZE);
        model.tab().subscribe(now -> button.setSelected(now == tab));
        button.setOnAction(_ -> {
            model.tab().set(tab);
            button.setSelected(true);
        });
        return button;
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
