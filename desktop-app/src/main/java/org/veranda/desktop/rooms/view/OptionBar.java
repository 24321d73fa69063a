package org.veranda.desktop.rooms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.veranda.desktop.rooms.board.Grouping;
import org.veranda.desktop.rooms.board.Presentation;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.settings.Density;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.ui.Segments;
import org.veranda.desktop.ui.Texts;

import java.util.Locale;

/// The line above the rooms: how many are shown, and how.
final class OptionBar {

    private final HBox bar = new HBox();

    OptionBar(RoomBoardViewModel board, Settings settings, Texts texts) {
        bar.getStyleClass().add("option-bar");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox densities =
                Segments.of(
                        "density",
                        Density.class,
                        settings.density(),
                        texts,
                        value -> "rooms.density." + word(value));
        HBox groupings =
                Segments.of(
                        "grouping",
                        Grouping.class,
                        board.grouping(),
                        texts,
                        value -> "rooms.grouping." + word(value));
        BooleanBinding tiles = board.presentation().isEqualTo(Presentation.TILES);
        densities.visibleProperty().bind(tiles);
        groupings.visibleProperty().bind(tiles);
        bar.getChildren()
                .addAll(
                        shown(board, texts),
                        clear(board, texts),
                        held(board, texts),
                        space,
                        groupings,
                        densities,
                        Segments.of(
                                "view",
                                Presentation.class,
                                board.presentation(),
                                texts,
                                value -> "rooms.view." + word(value)));
    }

    HBox node() {
        return bar;
    }

    private static Label shown(RoomBoardViewModel board, Texts texts) {
        Label label = new Label();
        label.setId("shown");
        label.getStyleClass().add("quiet");
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> shownText(board, texts),
                                board.load(),
                                board.groups(),
                                texts.locale()));
        return label;
    }

    private static String shownText(RoomBoardViewModel board, Texts texts) {
        if (!board.known()) {
            return "";
        }
        return board.filtered()
                ? texts.get("rooms.shown.some", board.shownCount(), board.total())
                : texts.get("rooms.shown.all", board.total());
    }

    private static Button clear(RoomBoardViewModel board, Texts texts) {
        Button clear = link("show-all", texts, "rooms.shown.clear", board::clear);
        clear.visibleProperty().bind(board.filter().isNotNull().or(board.find().isNotEmpty()));
        clear.managedProperty().bind(clear.visibleProperty());
        return clear;
    }

    private static HBox held(RoomBoardViewModel board, Texts texts) {
        Label changed = new Label();
        changed.textProperty().bind(texts.bind("rooms.shown.changed"));
        HBox held =
                new HBox(6, changed, link("update", texts, "rooms.shown.refresh", board::refresh));
        held.setAlignment(Pos.CENTER_LEFT);
        held.visibleProperty().bind(board.heldBack());
        held.managedProperty().bind(held.visibleProperty());
        return held;
    }

    private static Button link(String id, Texts texts, String key, Runnable action) {
        Button link = new Button();
        link.setId(id);
        link.getStyleClass().setAll("button", "link");
        link.textProperty().bind(texts.bind(key));
        link.setOnAction(_ -> action.run());
        return link;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
