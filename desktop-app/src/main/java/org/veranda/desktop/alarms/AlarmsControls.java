package org.veranda.desktop.alarms;

import javafx.scene.input.KeyCode;

import org.veranda.desktop.alarms.act.AlarmAction;
import org.veranda.desktop.alarms.act.AlarmOffers;
import org.veranda.desktop.alarms.ask.AlarmAsker;
import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.alarms.view.AlarmsView;
import org.veranda.desktop.keyboard.Keyed;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.keyboard.Panes;
import org.veranda.desktop.keyboard.TypedSearch;
import org.veranda.desktop.store.alarm.AlarmEntry;

import java.util.List;

/// What keys and buttons of the alarms screen do.
final class AlarmsControls implements Keyed {

    private final AlarmListViewModel model;
    private final AlarmsView view;
    private final AlarmAsker asker;
    private final AlarmOffers offers;
    private final LetterRule letters;
    private final TypedSearch search;

    AlarmsControls(
            AlarmListViewModel model,
            AlarmsView view,
            AlarmAsker asker,
            AlarmOffers offers,
            LetterRule letters) {
        this.model = model;
        this.view = view;
        this.asker = asker;
        this.offers = offers;
        this.letters = letters;
        search = new TypedSearch(model.find());
    }

    /// Begins an action on the chosen alarms or, when none are, on the one under the cursor.
    boolean begin(AlarmAction action) {
        if (model.chosen().isEmpty()) {
            beginHere(action);
        } else {
            beginOnChosen(action);
        }
        return true;
    }

    /// Begins an action on the alarm under the cursor.
    void beginHere(AlarmAction action) {
        search.end();
        AlarmEntry here = model.cursor().get();
        asker.begin(action, here == null ? List.of() : List.of(here), true);
    }

    /// Begins an action on the chosen alarms, the gravest first.
    void beginOnChosen(AlarmAction action) {
        search.end();
        asker.begin(action, model.chosen().stream().sorted(model.order()).toList(), false);
    }

    /// What is pressed for the action here and now; blank when there is no key.
    String keyOf(AlarmAction action) {
        return letters.pressed(action.key());
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
        return AlarmAction.ofKey(letter).map(this::begin).orElse(false);
    }

    @Override
    public boolean primary() {
        open();
        AlarmEntry here = model.cursor().get();
        if (here != null) {
            offers.primary(here.alarm().get()).ifPresent(this::beginHere);
        }
        return true;
    }

    @Override
    public boolean open() {
        search.end();
        model.detailOpen().set(model.cursor().get() != null);
        return true;
    }

    /// What somebody has seen cannot be unseen.
    @Override
    public boolean undo() {
        return false;
    }

    @Override
    public boolean chooseAll() {
        model.chooseAll();
        return true;
    }

    @Override
    public boolean toggleChosen() {
        search.end();
        AlarmEntry here = model.cursor().get();
        if (here != null) {
            model.toggleChosen(here);
        }
        return here != null;
    }

    @Override
    public boolean escape() {
        search.end();
        if (!model.chosen().isEmpty()) {
            model.chosen().clear();
        } else if (model.detailOpen().get()) {
            model.detailOpen().set(false);
            panes().focusList();
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
}
