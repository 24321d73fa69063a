package org.veranda.desktop.rooms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.board.RoomCategory;
import org.veranda.desktop.ui.CounterPill;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;

import java.util.Locale;

/// The counters on top, each of which shows its rooms alone when pressed.
final class CounterBar {

    private static final double PICTURE = 12;

    private final FlowPane pane = new FlowPane();

    CounterBar(RoomBoardViewModel board, Texts texts) {
        pane.getStyleClass().add("counters");
        for (RoomCategory category : RoomCategory.values()) {
            pane.getChildren().add(pill(category, board, texts));
        }
    }

    FlowPane node() {
        return pane;
    }

    private static Node pill(RoomCategory category, RoomBoardViewModel board, Texts texts) {
        String name = category.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ToggleButton button =
                new CounterPill(
                                "counter-" + name,
                                cue(category, name),
                                texts.bind("rooms.counter." + name),
                                count(category, board, texts))
                        .button();
        board.filter().subscribe(chosen -> button.setSelected(chosen == category));
        button.setOnAction(_ -> {
            board.toggle(category);
            button.setSelected(board.filter().get() == category);
        });
        if (category == RoomCategory.ALARMS) {
            PseudoClass none = PseudoClass.getPseudoClass("none");
            button.getStyleClass().add("alarming");
            board.tally()
                    .of(category)
                    .subscribe(
                            count -> button.pseudoClassStateChanged(none, count.intValue() == 0));
        }
        return button;
    }

    /// Nothing is told as none before it is known.
    private static StringBinding count(
            RoomCategory category, RoomBoardViewModel board, Texts texts) {
        ObservableIntegerValue number = board.tally().of(category);
        return Bindings.createStringBinding(
                () -> board.known() ? texts.get("ui.number", number.get()) : "–",
                number,
                board.load(),
                texts.locale());
    }

    /// What all counters need in one line.
    double oneLine() {
        double sum = 1 - pane.getHgap();
        for (Node pill : pane.getChildren()) {
            sum += pill.prefWidth(-1) + pane.getHgap();
        }
        return sum;
    }

    private static Node cue(RoomCategory category, String name) {
        return switch (category) {
            case CLEANING -> Glyph.INSIDE.node(PICTURE);
            case ARRIVALS_LEFT -> Glyph.ARRIVAL.node(PICTURE);
            case ALARMS -> Glyph.OCTAGON.node(PICTURE);
            case READY, CHECKED_IN, AWAITING_CLEANING, MAINTENANCE -> swatch(name);
        };
    }

    private static Node swatch(String name) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", name);
        return swatch;
    }
}
