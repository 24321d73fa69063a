package org.veranda.desktop.alarms;

import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.list.AlarmOrder;
import org.veranda.desktop.shell.PaletteEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.ui.SeverityShape;
import org.veranda.desktop.words.Folded;
import org.veranda.wire.AlarmView;

import java.util.List;
import java.util.function.Consumer;

/// What the alarms screen offers to the command palette: alarms by what they are about.
final class AlarmsPalette {

    private static final int MOST = 5;
    private static final int SHORTEST = 3;

    private final Store store;
    private final AlarmWords words;
    private final Consumer<AlarmEntry> open;

    AlarmsPalette(Store store, AlarmWords words, Consumer<AlarmEntry> open) {
        this.store = store;
        this.words = words;
        this.open = open;
    }

    List<PaletteEntry> find(String typed) {
        String wanted = Folded.fold(typed);
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        return store.alarms().stream()
                .filter(entry -> Folded.fold(words.findable(entry.alarm().get())).contains(wanted))
                .sorted(AlarmOrder.URGENCY)
                .limit(MOST)
                .map(this::entry)
                .toList();
    }

    private PaletteEntry entry(AlarmEntry entry) {
        AlarmView alarm = entry.alarm().get();
        return new PaletteEntry(
                SeverityShape.of(alarm.severity()),
                words.name(alarm),
                words.state(alarm),
                () -> open.accept(entry));
    }
}
