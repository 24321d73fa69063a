package org.veranda.desktop.maintenance;

import org.veranda.desktop.maintenance.face.RequestWords;
import org.veranda.desktop.shell.PaletteEntry;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.words.Folded;
import org.veranda.wire.MaintenanceRequestView;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What the maintenance screen offers to the command palette: requests by what they are about, and to
/// report something in a room that is named.
final class MaintenancePalette {

    private static final int MOST = 4;
    private static final int SHORTEST = 3;

    private final Store store;
    private final RequestWords words;
    private final Consumer<Entry<MaintenanceRequestView>> open;
    private final Consumer<RoomEntry> report;

    MaintenancePalette(
            Store store,
            RequestWords words,
            Consumer<Entry<MaintenanceRequestView>> open,
            Consumer<RoomEntry> report) {
        this.store = store;
        this.words = words;
        this.open = open;
        this.report = report;
    }

    List<PaletteEntry> find(String typed) {
        String wanted = Folded.fold(typed);
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        Stream<PaletteEntry> reports =
                store.rooms().stream()
                        .filter(room -> Folded.fold(room.room().get().name()).equals(wanted))
                        .map(this::report);
        Stream<PaletteEntry> requests =
                store.upkeep().requests().stream()
                        .filter(entry ->
                                Folded.fold(words.findable(entry.value().get())).contains(wanted))
                        .limit(MOST)
                        .map(this::entry);
        return Stream.concat(requests, reports).toList();
    }

    private PaletteEntry entry(Entry<MaintenanceRequestView> entry) {
        MaintenanceRequestView request = entry.value().get();
        return new PaletteEntry(
                Glyph.WRENCH,
                words.name(request),
                words.status(request.status()),
                () -> open.accept(entry));
    }

    private PaletteEntry report(RoomEntry room) {
        return new PaletteEntry(
                Glyph.WRENCH,
                words.texts().get("maintenance.palette.report", room.room().get().name()),
                "",
                () -> report.accept(room));
    }
}
