package org.veranda.desktop.maintenance.block;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.keyboard.Keyed;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.keyboard.Panes;
import org.veranda.desktop.keyboard.TypedSearch;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.entry.Entry;

import java.util.function.BiConsumer;

/// What keys and buttons do while blocked rooms are shown.
public final class BlockControls implements Keyed {

    /// Blocks the room once more.
    private static final String BLOCK = "O";

    private final BlockListViewModel model;
    private final Store store;
    private final BlockDesk desk;
    private final BlockQuestions questions;
    private final LetterRule letters;
    private final Panes panes;
    private final TypedSearch search;
    private BiConsumer<RoomAction, RoomEntry> rooms = (_, _) -> {};

    /// @param table where the keyboard works
    public BlockControls(
            BlockListViewModel model,
            Store store,
            BlockDesk desk,
            BlockQuestions questions,
            LetterRule letters,
            Node table,
            TextInputControl find) {
        this.model = model;
        this.store = store;
        this.desk = desk;
        this.questions = questions;
        this.letters = letters;
        panes = new Panes(table, find);
        search = new TypedSearch(find.textProperty());
    }

    /// What begins an action on a room, as the board does.
    public void roomsWith(BiConsumer<RoomAction, RoomEntry> begin) {
        rooms = begin;
    }

    String keyOf(BlockAction action) {
        return letters.pressed(action.key());
    }

    void perform(BlockAction action) {
        search.end();
        BlockRow row = here();
        if (row == null || desk.tellWhyNot(action, row)) {
            return;
        }
        switch (action) {
            case FINISH -> onRoom(RoomAction.FINISH_BLOCK, row);
            case MOVE_END -> questions.moveEnd(row, command -> desk.carryOut(action, row, command));
            case CALL_OFF -> questions.callOff(row, command -> desk.carryOut(action, row, command));
        }
    }

    @Override
    public Panes panes() {
        return panes;
    }

    @Override
    public TypedSearch search() {
        return search;
    }

    @Override
    public boolean lettersFind() {
        return letters.lettersFind();
    }

    @Override
    public boolean command(String letter) {
        if (letter.equalsIgnoreCase(BLOCK)) {
            BlockRow row = here();
            if (row != null) {
                onRoom(RoomAction.BLOCK, row);
            }
            return true;
        }
        BlockAction.ofKey(letter).ifPresent(this::perform);
        return BlockAction.ofKey(letter).isPresent();
    }

    @Override
    public boolean primary() {
        return open();
    }

    @Override
    public boolean open() {
        search.end();
        model.list().detailOpen().set(here() != null);
        return true;
    }

    @Override
    public boolean undo() {
        return false;
    }

    @Override
    public boolean chooseAll() {
        return false;
    }

    @Override
    public boolean toggleChosen() {
        return false;
    }

    @Override
    public boolean escape() {
        search.end();
        if (model.list().detailOpen().get()) {
            model.list().detailOpen().set(false);
            panes.focusList();
        } else {
            panes.find().clear();
        }
        return true;
    }

    @Override
    public boolean move(KeyCode key) {
        if (key.isNavigationKey()) {
            search.end();
        }
        return false;
    }

    private void onRoom(RoomAction action, BlockRow row) {
        RoomEntry room = store.room(row.room().id());
        if (room != null) {
            rooms.accept(action, room);
        }
    }

    private @Nullable BlockRow here() {
        Entry<BlockRow> entry = model.list().cursor().get();
        return entry == null ? null : entry.value().get();
    }
}
