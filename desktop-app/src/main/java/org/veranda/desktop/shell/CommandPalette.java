package org.veranda.desktop.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Ctrl+K: finds rooms, actions and screens by typing, and goes or does.
final class CommandPalette {

    private static final double LINE = 34;
    private static final int LINES = 10;

    private final Overlays overlays;
    private final Texts texts;
    private final List<Screen> screens;
    private final Consumer<Screen> go;
    private final Supplier<List<PaletteEntry>> everywhere;

    CommandPalette(
            Overlays overlays,
            Texts texts,
            List<Screen> screens,
            Consumer<Screen> go,
            Supplier<List<PaletteEntry>> everywhere) {
        this.everywhere = everywhere;
        this.overlays = overlays;
        this.texts = texts;
        this.screens = screens;
        this.go = go;
    }

    void open() {
        TextField field = new TextField();
        field.setId("palette-field");
        field.setPromptText(texts.get("shell.palette.prompt"));
        ListView<PaletteEntry> list = new ListView<>();
        list.setId("palette-list");
        list.setFixedCellSize(LINE);
        list.setPrefHeight(LINE * LINES + 4);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new PaletteCell(this::choose));
        field.textProperty().subscribe(typed -> show(list, typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, list));
        VBox card = new VBox(field, list);
        card.setId("palette");
        card.setPrefWidth(560);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(texts.get("shell.palette"));
        overlays.show(card, field);
    }

    private void show(ListView<PaletteEntry> list, String typed) {
        List<PaletteEntry> entries = new ArrayList<>();
        screens.forEach(screen -> entries.addAll(screen.find(typed)));
        screens.stream()
                .filter(screen -> title(screen).contains(typed.toLowerCase(Locale.ROOT).strip()))
                .map(this::entry)
                .forEach(entries::add);
        everywhere.get().stream().filter(entry -> named(entry, typed)).forEach(entries::add);
        list.getItems().setAll(entries);
        list.getSelectionModel().selectFirst();
    }

    private static boolean named(PaletteEntry entry, String typed) {
        String title = entry.title().toLowerCase(Locale.ROOT);
        return title.contains(typed.toLowerCase(Locale.ROOT).strip());
    }

    private PaletteEntry entry(Screen screen) {
        String title = texts.get("shell.palette.go", texts.get(screen.titleKey()));
        return new PaletteEntry(screen.glyph(), title, "", () -> go.accept(screen));
    }

    private String title(Screen screen) {
        return texts.get(screen.titleKey()).toLowerCase(Locale.ROOT);
    }

    private void key(KeyEvent event, ListView<PaletteEntry> list) {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(selected + 1, list.getItems().size() - 1));
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(selected - 1, 0));
        } else if (event.getCode() == KeyCode.ENTER) {
            choose(list.getSelectionModel().getSelectedItem());
        } else {
            return;
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void choose(@Nullable PaletteEntry entry) {
        if (entry != null) {
            overlays.close();
            entry.action().run();
        }
    }
}
