package org.veranda.desktop.maintenance;

import javafx.scene.input.KeyCode;

import org.veranda.desktop.keyboard.Keyed;
import org.veranda.desktop.keyboard.Panes;
import org.veranda.desktop.keyboard.TypedSearch;

import java.util.function.Predicate;
import java.util.function.Supplier;

/// Sends the keys to whichever list is shown.
///
/// @param shown whose keys they are now
/// @param always what letters do whatever is shown; answers whether there was anything to do
record KeyedByTab(Supplier<Keyed> shown, Predicate<String> always) implements Keyed {

    @Override
    public Panes panes() {
        return shown.get().panes();
    }

    @Override
    public TypedSearch search() {
        return shown.get().search();
    }

    @Override
    public boolean lettersFind() {
        return shown.get().lettersFind();
    }

    @Override
    public boolean command(String letter) {
        return always.test(letter) || shown.get().command(letter);
    }

    @Override
    public boolean primary() {
        return shown.get().primary();
    }

    @Override
    public boolean open() {
        return shown.get().open();
    }

    @Override
    public boolean undo() {
        return shown.get().undo();
    }

    @Override
    public boolean chooseAll() {
        return shown.get().chooseAll();
    }

    @Override
    public boolean toggleChosen() {
        return shown.get().toggleChosen();
    }

    @Override
    public boolean escape() {
        return shown.get().escape();
    }

    @Override
    public boolean move(KeyCode key) {
        return shown.get().move(key);
    }
}
