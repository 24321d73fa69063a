package org.veranda.desktop.rooms;

import javafx.scene.Node;

import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.keyboard.ScreenKeys;
import org.veranda.desktop.rooms.act.HouseRules;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.act.RoomWork;
import org.veranda.desktop.rooms.ask.Asker;
import org.veranda.desktop.rooms.ask.BulkDialog;
import org.veranda.desktop.rooms.ask.Exceptions;
import org.veranda.desktop.rooms.ask.Questions;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.drawer.DrawerView;
import org.veranda.desktop.rooms.drawer.DrawerViewModel;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.rooms.view.BoardView;
import org.veranda.desktop.rooms.view.ChosenBar;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.shell.KeyLine;
import org.veranda.desktop.shell.PaletteEntry;
import org.veranda.desktop.shell.Screen;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.store.Histories;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.Unhurried;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Surroundings;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The rooms screen: the board, the drawer beside it, and the keyboard of both.
public final class RoomsScreen implements Screen {

    private final BoardView view;
    private final DrawerView drawerView;
    private final RoomBoardViewModel board;
    private final RoomPalette palette;
    private final RoomsControls controls;
    private final RoomKeys keys;

    /// @param pulse the beat at which changes are gathered
    public RoomsScreen(
            Store store,
            ConnectionStatus connection,
            Pulse pulse,
            Commands commands,
            Histories histories,
            Settings settings,
            Surroundings around) {
        Supplier<Instant> now = around.ticker().now()::get;
        RoomWords words = new RoomWords(around.texts(), store, around.ticker());
        HouseRules rules = new HouseRules(store, connection.reachable(), now);
        RoomWork work = new RoomWork(commands, rules, around.texts(), around.toast(), now);
        Questions questions = new Questions(around.overlays(), around.texts(), store, now);
        Exceptions exceptions = new Exceptions(around.overlays(), around.texts());
        board = new RoomBoardViewModel(store, pulse, new Unhurried(pulse));
        BulkDialog bulk = new BulkDialog(around.overlays(), around.texts(), board::shows);
        view = new BoardView(board, words, new RoomFaces(words, store), settings, around.theme());
        DrawerViewModel drawer = new DrawerViewModel(board, rules, histories);
        controls =
                new RoomsControls(
                        board,
                        view,
                        drawer,
                        new Asker(work, questions, exceptions, bulk, board.chosen()::clear),
                        work,
                        new LetterRule(settings, store));
        drawerView =
                new DrawerView(drawer, words, controls::keyOf, controls::perform, controls::escape);
        view.besideBoard(drawerView.node());
        view.aboveBoard(
                new ChosenBar(
                                board,
                                around.texts(),
                                rules,
                                controls::keyOf,
                                controls::beginOnChosen)
                        .node());
        palette = new RoomPalette(board, words, rules, controls);
        keys = new RoomKeys(controls);
        new ScreenKeys(controls).listen(view.node());
        around.toast().keepOff(view.cursorBounds());
    }

    /// Begins an action on that room, whatever screen is shown.
    public void begin(RoomAction action, RoomEntry room) {
        controls.beginOn(action, room);
    }

    /// What reports that something is broken in a room (`W`).
    public void reportWith(Consumer<RoomEntry> report) {
        controls.reportWith(report);
    }

    /// Leads from the alarms of a room to where something can be done about them.
    public void leadToAlarms(Consumer<RoomEntry> lead) {
        drawerView.leadToAlarms(lead);
    }

    @Override
    public String id() {
        return "rooms";
    }

    @Override
    public String titleKey() {
        return "rooms.title";
    }

    @Override
    public Glyph glyph() {
        return Glyph.ROOMS;
    }

    @Override
    public Node content() {
        return view.node();
    }

    @Override
    public void shown() {
        controls.panes().focusList();
    }

    @Override
    public void nextPane() {
        controls.panes().next(board.drawerOpen().get(), drawerView::focus);
    }

    @Override
    public List<PaletteEntry> find(String typed) {
        return palette.find(typed);
    }

    @Override
    public List<KeyLine> keys() {
        return keys.lines();
    }
}
