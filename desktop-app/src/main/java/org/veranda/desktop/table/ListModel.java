package org.veranda.desktop.table;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What a list shows: in what order, where its cursor is, and whether what the cursor stands on is shown
/// in full. Nothing comes, goes or moves under the pointer. Knows no control; lives on the FX thread.
public final class ListModel<E> {

    private final Supplier<Collection<E>> content;
    private final Supplier<Comparator<E>> usual;
    private final ObjectProperty<@Nullable Comparator<E>> asked = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<E>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable E> cursor = new SimpleObjectProperty<>();
    private final BooleanProperty detailOpen = new SimpleBooleanProperty();
    private final BooleanProperty pointerOver = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper heldBack = new ReadOnlyBooleanWrapper();

    /// @param content what there is to show now, in any order
    /// @param usual the order while nobody asks for another
    public ListModel(Supplier<Collection<E>> content, Supplier<Comparator<E>> usual) {
        this.content = content;
        this.usual = usual;
        asked.subscribe(this::refresh);
        pointerOver.subscribe(over -> {
            if (!over && heldBack.get()) {
                refresh();
            }
        });
    }

    /// What is shown, in order.
    public ReadOnlyObjectProperty<List<E>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The order that somebody asked for; none for the usual one.
    public ObjectProperty<@Nullable Comparator<E>> asked() {
        return asked;
    }

    /// The order in which it stands: as it was asked for, and where that doesn't decide, as usual.
    public Comparator<E> order() {
        Comparator<E> first = asked.get();
        return first == null ? usual.get() : first.thenComparing(usual.get());
    }

    /// What the keyboard speaks to.
    public ObjectProperty<@Nullable E> cursor() {
        return cursor;
    }

    /// Whether what the cursor stands on is shown in full beside the list.
    public BooleanProperty detailOpen() {
        return detailOpen;
    }

    /// Whether somebody points at the list.
    public BooleanProperty pointerOver() {
        return pointerOver;
    }

    /// Whether anything came, went or would stand elsewhere, and waits for the pointer to leave.
    public ReadOnlyBooleanProperty heldBack() {
        return heldBack.getReadOnlyProperty();
    }

    /// Goes to this and shows it in full.
    public void open(E item) {
        refresh();
        cursor.set(item);
        detailOpen.set(true);
    }

    /// Shows what there is now, wherever the pointer is.
    public void refresh() {
        heldBack.set(false);
        List<E> next = arranged();
        keepCursor(next);
        if (!next.equals(shown.get())) {
            shown.set(next);
        }
    }

    /// Shows what there is now, unless somebody points at the list.
    public void catchUp() {
        if (pointerOver.get() && !shown.get().isEmpty()) {
            heldBack.set(!arranged().equals(shown.get()));
        } else {
            refresh();
        }
    }

    /// What was in order stays so while it is sorted again: many take hardly longer than few.
    private List<E> arranged() {
        Set<E> wanted = new LinkedHashSet<>(content.get());
        List<E> all = new ArrayList<>(wanted.size());
        for (E item : shown.get()) {
            if (wanted.remove(item)) {
                all.add(item);
            }
        }
        all.addAll(wanted);
        all.sort(order());
        return all;
    }

    /// When what the cursor stands on went, the next one takes its place.
    private void keepCursor(List<E> next) {
        E here = cursor.get();
        if (here != null && !next.contains(here)) {
            int place = Math.min(shown.get().indexOf(here), next.size() - 1);
            cursor.set(place < 0 ? null : next.get(place));
        }
    }
}
