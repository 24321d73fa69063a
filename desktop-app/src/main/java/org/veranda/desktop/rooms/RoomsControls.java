package org.veranda.desktop.rooms;

import javafx.beans.InvalidationListener;
import javafx.scene.input.KeyCode;

import org.veranda.desktop.keyboard.Keyed;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.keyboard.Panes;
import org.veranda.desktop.keyboard.TypedSearch;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.act.RoomWork;
import org.veranda.desktop.rooms.ask.Asker;
import org.veranda.desktop.rooms.board.Presentation;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.drawer.DrawerViewModel;
import org.veranda.desktop.rooms.grid.GridMove;
import org.veranda.desktop.rooms.view.BoardView;
import org.veranda.desktop.store.RoomEntry;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What keys and buttons of the rooms screen do. Each answers whether there was anything to do.
final class RoomsControls implements Keyed {

    /// Reports that something is broken.
    static final String REPORT = "W";

    private final RoomBoardViewModel board;
    private final BoardView view;
    private final DrawerViewModel drawer;
    private final Asker asker;
    private final RoomWork work;
    private final LetterRule letters;
    private final TypedSearch search;
    private boolean searchedSince;
    private Consumer<RoomEntry> report = _ -> {};

    RoomsControls(
            RoomBoardViewModel board,
            BoardView view,
            DrawerViewModel drawer,
            Asker asker,
            RoomWork work,
            LetterRule letters) {
        this.board = board;
        this.view = view;
        this.drawer = drawer;
        this.asker = asker;
        this.work = work;
        this.letters = letters;
        search = new TypedSearch(board.find());
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
        search.end();
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
        open();
        panes().focusList();
    }

    /// Does one thing to the room in the drawer.
    void perform(RoomAction action) {
        RoomEntry shown = drawer.room().get();
        if (shown != null) {
            asker.begin(action, List.of(shown), true);
        }
    }

    /// What reports that something is broken in a room.
    void reportWith(Consumer<RoomEntry> reporting) {
        report = reporting;
    }

    /// Reports something about the room under the cursor.
    private boolean report() {
        search.end();
        RoomEntry here = board.cursor().get();
        if (here != null) {
            report.accept(here);
        }
        return here != null;
    }

    @Override
    public boolean primary() {
        open();
        drawer.primary().ifPresent(this::perform);
        return true;
    }

    @Override
    public boolean undo() {
        work.undo();
        return true;
    }

    @Override
    public boolean open() {
        search.end();
        board.drawerOpen().set(board.cursor().get() != null);
        return true;
    }

    /// Closes or clears one thing: the choice, the drawer, what was typed, the filter.
    @Override
    public boolean escape() {
        search.end();
        if (!board.chosen().isEmpty()) {
            board.chosen().clear();
        } else if (board.drawerOpen().get()) {
            board.drawerOpen().set(false);
            panes().focusList();
        } else {
            board.clear();
        }
        return true;
    }

    @Override
    public boolean toggleChosen() {
        search.end();
        RoomEntry here = board.cursor().get();
        if (here != null) {
            board.choice().toggle(here);
        }
        return here != null;
    }

    @Override
    public boolean chooseAll() {
        board.chooseAll();
        return true;
    }

    @Override
    public boolean move(KeyCode key) {
        Optional<GridMove> move = GridMove.of(key);
        move.ifPresent(_ -> search.end());
        return board.presentation().get() == Presentation.TILES
                && move.map(view.grid()::move).orElse(false);
    }

    @Override
    public Panes panes() {
        return new Panes(view.workplace(), view.find());
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
        return letter.equalsIgnoreCase(REPORT)
                ? report()
                : RoomAction.ofKey(letter).map(this::begin).orElse(false);
    }

    /// What is pressed for the action here and now; blank when there is no key.
    String keyOf(RoomAction action) {
        return letters.pressed(action.key());
    }

    /// What is pressed to report something here and now.
    String reportKey() {
        return letters.pressed(REPORT);
    }

    private static boolean rushed(RoomEntry room) {
        return room.room().get().rush();
    }
}
