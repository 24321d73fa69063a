package org.veranda.desktop.maintenance;

import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.keyboard.Keyed;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.keyboard.Panes;
import org.veranda.desktop.keyboard.TypedSearch;
import org.veranda.desktop.maintenance.act.RequestAction;
import org.veranda.desktop.maintenance.act.RequestOffers;
import org.veranda.desktop.maintenance.ask.ReportQuestion;
import org.veranda.desktop.maintenance.ask.RequestAsker;
import org.veranda.desktop.maintenance.detail.RequestDetail;
import org.veranda.desktop.maintenance.list.RequestListViewModel;
import org.veranda.desktop.maintenance.view.MaintenanceView;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.wire.MaintenanceRequestView;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// What keys and buttons of the maintenance screen do.
final class MaintenanceControls implements Keyed, RequestDetail.Controls {

    /// Reports something new.
    static final String REPORT = "W";

    /// Blocks the room.
    static final String BLOCK = "O";

    /// Looks at the photos.
    static final String PHOTOS = "F";

    private final RequestListViewModel model;
    private final MaintenanceView view;
    private final RequestAsker asker;
    private final RequestOffers offers;
    private final ReportQuestion report;
    private final LetterRule letters;
    private final IntConsumer photos;
    private final TypedSearch search;
    private Consumer<MaintenanceRequestView> block = _ -> {};

    /// @param photos shows that photo of the request under the cursor
    MaintenanceControls(
            RequestListViewModel model,
            MaintenanceView view,
            RequestAsker asker,
            RequestOffers offers,
            ReportQuestion report,
            LetterRule letters,
            IntConsumer photos) {
        this.model = model;
        this.view = view;
        this.asker = asker;
        this.offers = offers;
        this.report = report;
        this.letters = letters;
        this.photos = photos;
        search = new TypedSearch(model.find());
        view.report().setOnAction(_ -> report(null));
        view.report()
                .sceneProperty()
                .subscribe(() -> view.report().setGraphic(KeyHint.of(letters.pressed(REPORT))));
    }

    /// Asks for a report, about that room if it is about one.
    void report(@Nullable RoomEntry room) {
        search.end();
        report.ask(room);
    }

    /// Asks for a report, if that is what the letter stands for.
    boolean reports(String letter) {
        boolean asked = letter.equalsIgnoreCase(REPORT);
        if (asked) {
            report(null);
        }
        return asked;
    }

    /// What blocks the room of a request.
    void blockWith(Consumer<MaintenanceRequestView> blocking) {
        block = blocking;
    }

    /// What is pressed for a letter here and now.
    String pressed(String letter) {
        return letters.pressed(letter);
    }

    @Override
    public String keyOf(RequestAction action) {
        return letters.pressed(action.key());
    }

    @Override
    public void perform(RequestAction action) {
        search.end();
        MaintenanceRequestView here = here();
        if (here != null) {
            asker.begin(action, here);
        }
    }

    @Override
    public void close() {
        model.list().detailOpen().set(false);
        panes().focusList();
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
        if (letter.equalsIgnoreCase(PHOTOS)) {
            MaintenanceRequestView here = here();
            if (here != null && !here.photos().isEmpty()) {
                photos.accept(0);
            }
            return true;
        }
        if (letter.equalsIgnoreCase(BLOCK)) {
            MaintenanceRequestView here = here();
            if (here != null) {
                block.accept(here);
            }
            return true;
        }
        RequestAction.ofKey(letter).ifPresent(this::perform);
        return RequestAction.ofKey(letter).isPresent();
    }

    @Override
    public boolean primary() {
        open();
        MaintenanceRequestView here = here();
        if (here != null) {
            offers.primary(here).ifPresent(this::perform);
        }
        return true;
    }

    @Override
    public boolean open() {
        search.end();
        model.list().detailOpen().set(here() != null);
        return true;
    }

    /// What was done about something broken is not taken back: the next step sets it right.
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
            close();
        } else {
            model.clearFilter();
        }
        return true;
    }

    /// The table moves its own cursor.
    @Override
    public boolean move(KeyCode key) {
        if (key.isNavigationKey()) {
            search.end();
        }
        return false;
    }

    private @Nullable MaintenanceRequestView here() {
        Entry<MaintenanceRequestView> entry = model.list().cursor().get();
        return entry == null ? null : entry.value().get();
    }
}
