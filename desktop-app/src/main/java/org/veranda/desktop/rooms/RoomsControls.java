package org.veranda.desktop.rooms;

import javafx.beans.InvalidationListener;

import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.act.RoomWork;
import org.veranda.desktop.rooms.ask.Asker;
import org.veranda.desktop.rooms.board.Presentation;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.drawer.DrawerViewModel;
import org.veranda.desktop.rooms.grid.GridMove;
import org.veranda.desktop.rooms.view.BoardView;
import org.veranda.desktop.settings.LetterKeys;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.model.identity.Role;
import org.veranda.wire.MeView;

import java.util.List;

/// What keys and buttons of the rooms screen do. Each answers whether there was anything to do.
final class RoomsControls {

    private final RoomBoardViewModel board;
    private final BoardView view;
    private final DrawerViewModel drawer;
    private final Asker asker;
    private final RoomWork work;
    private final Settings settings;
    private final Store store;
    private boolean newSearch = true;
    private boolean searchedSince;

    RoomsControls(
            RoomBoardViewModel board,
            BoardView view,
            DrawerViewModel drawer,
            Asker asker,
            RoomWork work,
            Settings settings,
            Store store) {
        this.board = board;
        this.view = view;
        this.drawer = drawer;
        this.asker = asker;
        this.work = work;
        this.settings = settings;
        this.store = store;
        board.find().subscribe(typed -> searchedSince = !typed.isEmpty());
        InvalidationListener chosen = _ -> searchedSince = false;
        board.chosen().addListener(chosen);
    }

    /// Begins an action on the chosen rooms or, when none are, on the one under the cursor; on that
    /// one as well when it was searched for since and the chosen ones are out of sight.
    boolean begin(RoomAction action) {
        RoomEntry here = board.cursor().get();
        boolean elsewhere = searchedSince && !board.chosen().stream().allMatch(board::shows);
        if (board.chosen().isEmpty() || elsewhere) {
            begin(action, here == null ? List.of() : List.of(here));
        } else {
            beginOnChosen(action);
        }
        return true;
    }

    /// Begins an action on the chosen rooms.
    void beginOnChosen(RoomAction action) {
        begin(action, List.copyOf(board.chosen()));
    }

    private void begin(RoomAction action, List<RoomEntry> rooms) {
        newSearch = true;
        boolean off = action == RoomAction.RUSH && rooms.stream().allMatch(RoomsControls::rushed);
        boolean inSight = rooms.size() == 1 && rooms.getFirst() == board.cursor().get();
        asker.begin(off ? RoomAction.NO_RUSH : action, rooms, inSight);
    }

    /// Begins an action on this room.
    void beginOn(RoomAction action, RoomEntry room) {
        asker.begin(action, List.of(room), true);
    }

    /// Goes to this room and opens the drawer.
    void open(RoomEntry room) {
        board.clear();
        board.cursor().set(room);
        openDrawer();
        focusBoard();
    }

    /// Does one thing to the room in the drawer.
    void perform(RoomAction action) {
        RoomEntry shown = drawer.room().get();
        if (shown != null) {
            asker.begin(action, List.of(shown), true);
        }
    }

    boolean primary() {
        openDrawer();
        drawer.primary().ifPresent(this::perform);
        return true;
    }

    boolean undo() {
        work.undo();
        return true;
    }

    boolean openDrawer() {
        newSearch = true;
        board.drawerOpen().set(board.cursor().get() != null);
        return true;
    }

    /// Closes or clears one thing: the choice, the drawer, what was typed, the filter.
    boolean escape() {
        newSearch = true;
        if (!board.chosen().isEmpty()) {
            board.chosen().clear();
        } else if (board.drawerOpen().get()) {
            board.drawerOpen().set(false);
            focusBoard();
        } else {
            board.clear();
        }
        return true;
    }

    boolean toggleChosen() {
        newSearch = true;
        RoomEntry here = board.cursor().get();
        if (here != null) {
            board.choice().toggle(here);
        }
        return here != null;
    }

    boolean chooseAll() {
        board.chooseAll();
        return true;
    }

    boolean move(GridMove move) {
        newSearch = true;
        return board.presentation().get() == Presentation.TILES && view.grid().move(move);
    }

    boolean boardFocused() {
        return view.workplace().isFocused();
    }

    void focusBoard() {
        view.workplace().requestFocus();
    }

    void focusFind() {
        view.find().requestFocus();
        view.find().selectAll();
    }

    /// Finds as one types; after something was done with what was found, a new search begins.
    void appendFind(String typed) {
        board.find().set(newSearch ? typed : board.find().get() + typed);
        newSearch = false;
        focusBoard();
    }

    /// Whether a name is being typed on the board, in which a space is one of its letters.
    boolean spelling() {
        return !newSearch
                && lettersFind()
                && board.find().get().chars().anyMatch(Character::isLetter);
    }

    boolean eraseFind() {
        String typed = board.find().get();
        board.find().set(typed.substring(0, Math.max(0, typed.length() - 1)));
        return true;
    }

    /// Whether a bare letter finds instead of commanding.
    boolean lettersFind() {
        MeView me = store.me().get();
        LetterKeys chosen = settings.letterKeys().get();
        return chosen == LetterKeys.FIND
                || (chosen == LetterKeys.BY_ROLE && me != null && me.role() == Role.FRONT_DESK);
    }

    /// What is pressed for the action here and now; blank when there is no key.
    String keyOf(RoomAction action) {
        return action.key().isEmpty() || !lettersFind() ? action.key() : "Alt+" + action.key();
    }

    private static boolean rushed(RoomEntry room) {
        return room.room().get().rush();
    }
}
