package org.veranda.desktop.keyboard;

import javafx.scene.input.KeyCode;

import org.veranda.desktop.table.ListModel;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The keyboard of a list in which one thing is looked at at a time.
///
/// @param <E> what is listed
/// @param <A> what can be done to it
public final class ListKeys<E, A extends KeyedAction> implements Keyed {

    private final ListModel<E> list;
    private final Panes panes;
    private final LetterRule letters;
    private final TypedSearch search;
    private final Deeds<A> deeds;
    private final Runnable clearFilter;

    /// What can be done to the thing under the cursor.
    ///
    /// @param ofKey the action of a letter
    /// @param begin does it
    /// @param primary the most likely next step
    /// @param besides does what a letter stands for that is not about the thing under the cursor
    public record Deeds<A>(
            Function<String, Optional<A>> ofKey,
            Consumer<A> begin,
            Supplier<Optional<A>> primary,
            Predicate<String> besides) {}

    public ListKeys(
            ListModel<E> list,
            Panes panes,
            LetterRule letters,
            TypedSearch search,
            Deeds<A> deeds,
            Runnable clearFilter) {
        this.list = list;
        this.panes = panes;
        this.letters = letters;
        this.search = search;
        this.deeds = deeds;
        this.clearFilter = clearFilter;
    }

    /// What is pressed for the action here and now; blank when there is no key.
    public String keyOf(A action) {
        return letters.pressed(action.key());
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
        if (deeds.besides().test(letter)) {
            return true;
        }
        Optional<A> action = deeds.ofKey().apply(letter);
        action.ifPresent(this::begin);
        return action.isPresent();
    }

    /// Does it to the thing under the cursor.
    public void begin(A action) {
        search.end();
        if (list.cursor().get() != null) {
            deeds.begin().accept(action);
        }
    }

    @Override
    public boolean primary() {
        open();
        if (list.cursor().get() != null) {
            deeds.primary().get().ifPresent(this::begin);
        }
        return true;
    }

    @Override
    public boolean open() {
        search.end();
        list.detailOpen().set(list.cursor().get() != null);
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
        if (list.detailOpen().get()) {
            list.detailOpen().set(false);
            panes.focusList();
        } else {
            clearFilter.run();
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
