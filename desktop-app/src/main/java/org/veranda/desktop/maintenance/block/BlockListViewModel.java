package org.veranda.desktop.maintenance.block;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.store.entry.EntryShelf;
import org.veranda.desktop.table.ListModel;
import org.veranda.desktop.words.Folded;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockState;
import org.veranda.wire.BlockView;
import org.veranda.wire.RoomView;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// State of the list of blocked rooms. The rooms say which blocks there are. Knows no control; lives on
/// the FX thread.
public final class BlockListViewModel {

    /// Those that keep guests out today first, then by when they end.
    private static final Comparator<Entry<BlockRow>> USUAL =
            Comparator.comparing(
                            (Entry<BlockRow> entry) -> block(entry).state() != BlockState.ACTIVE)
                    .thenComparing(BlockListViewModel::end)
                    .thenComparing(entry -> block(entry).from())
                    .thenComparingLong(entry -> block(entry).id().value());

    private final Store store;
    private final Pulse pace;
    private final StringProperty find;
    private final ObservableBooleanValue turnedTo;
    private final Function<BlockRow, String> found;
    private final EntryShelf<BlockId, BlockRow, Entry<BlockRow>> blocks =
            new EntryShelf<>(
                    new EntryShelf.Kind<>(
                            row -> row.block().id(),
                            row -> row.room().version(),
                            _ -> true,
                            Entry::new));
    private final ListModel<Entry<BlockRow>> list = new ListModel<>(this::wanted, () -> USUAL);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Set<RoomEntry> followed = new HashSet<>();
    private boolean awaited;

    /// @param find what was typed to find blocks
    /// @param turnedTo whether anybody looks at blocks
    /// @param found all that a block can be found by
    public BlockListViewModel(
            Store store,
            Pulse pace,
            StringProperty find,
            ObservableBooleanValue turnedTo,
            Function<BlockRow, String> found) {
        this.store = store;
        this.pace = pace;
        this.find = find;
        this.turnedTo = turnedTo;
        this.found = found;
        store.rooms().addListener((InvalidationListener) _ -> follow());
        store.bookings().addListener((InvalidationListener) _ -> changed());
        find.subscribe(list::refresh);
        turnedTo.subscribe(list::refresh);
        follow();
    }

    /// The blocks as they are shown; none while nobody looks at them.
    public ListModel<Entry<BlockRow>> list() {
        return list;
    }

    /// How many there are.
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    private void follow() {
        for (RoomEntry room : store.rooms()) {
            if (followed.add(room)) {
                room.room().subscribe(this::compare);
            }
        }
        changed();
    }

    private void compare(RoomView before, RoomView now) {
        if (!blocksOf(before).toList().equals(blocksOf(now).toList())) {
            changed();
        }
    }

    private void changed() {
        if (!awaited) {
            awaited = true;
            pace.next(this::catchUp);
        }
    }

    private void catchUp() {
        awaited = false;
        blocks.replace(store.rooms().stream().flatMap(this::rows).toList());
        blocks.flush(_ -> false);
        count.set(blocks.view().size());
        list.catchUp();
    }

    private Stream<BlockRow> rows(RoomEntry entry) {
        RoomView room = entry.room().get();
        return blocksOf(room)
                .map(block ->
                        new BlockRow(
                                room,
                                block,
                                store.assigned(room.id()).stream()
                                        .filter(booking -> BlockRow.overlaps(block, booking))
                                        .toList()));
    }

    private static Stream<BlockView> blocksOf(RoomView room) {
        return Stream.concat(Stream.ofNullable(room.block()), room.plannedBlocks().stream());
    }

    private Collection<Entry<BlockRow>> wanted() {
        if (!turnedTo.get()) {
            return List.of();
        }
        String[] words = Folded.fold(find.get()).split(" +");
        boolean typed = !find.get().isBlank();
        return blocks.view().stream()
                .filter(entry -> !typed || matches(entry.value().get(), words))
                .toList();
    }

    private boolean matches(BlockRow row, String... words) {
        String text = Folded.fold(found.apply(row));
        return Arrays.stream(words).allMatch(text::contains);
    }

    private static BlockView block(Entry<BlockRow> entry) {
        return entry.value().get().block();
    }

    private static LocalDate end(Entry<BlockRow> entry) {
        LocalDate through = block(entry).through();
        return through == null ? LocalDate.MAX : through;
    }
}
