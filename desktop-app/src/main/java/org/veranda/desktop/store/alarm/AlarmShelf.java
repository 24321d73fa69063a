package org.veranda.desktop.store.alarm;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.entry.EntryShelf;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.room.RoomId;
import org.veranda.wire.AlarmView;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/// The open alarms that stand for themselves, and the rooms they are about; what hangs on another alarm
/// is counted there.
public final class AlarmShelf {

    private final EntryShelf<AlarmId, AlarmView, AlarmEntry> alarms =
            new EntryShelf<>(
                    new EntryShelf.Kind<>(
                            AlarmView::id,
                            AlarmView::version,
                            AlarmShelf::standsForItself,
                            AlarmEntry::new));
    private final RoomAlarmBook byRoom = new RoomAlarmBook();

    public ObservableList<AlarmEntry> view() {
        return alarms.view();
    }

    /// Rises by one with each flush that changed anything.
    public ReadOnlyLongProperty changes() {
        return alarms.changes();
    }

    /// The open alarm of that number, if it is known.
    public @Nullable AlarmEntry get(AlarmId id) {
        return alarms.get(id);
    }

    /// Answers the rooms that it concerned before or concerns now.
    public Set<RoomId> put(AlarmView alarm) {
        AlarmView before = alarms.newest(alarm.id());
        return alarms.put(alarm) ? byRoom.put(before, alarm) : Set.of();
    }

    /// Takes them as they are: a snapshot knows best.
    public void replace(Collection<AlarmView> all) {
        alarms.replace(all);
        byRoom.clear();
        all.forEach(alarm -> byRoom.put(null, alarm));
    }

    /// What the alarms of that room come to.
    public RoomAlarms of(RoomId room) {
        return byRoom.of(room);
    }

    public void mark(Collection<AlarmId> marked) {
        alarms.mark(marked);
    }

    /// @param pending whether a command about that alarm is under way
    public void flush(Predicate<AlarmId> pending) {
        alarms.flush(pending);
    }

    private static boolean standsForItself(AlarmView alarm) {
        return alarm.phase() != AlarmPhase.NORMAL && alarm.parentId() == null;
    }
}
