package org.veranda.desktop.store.alarm;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.room.RoomId;
import org.veranda.wire.AlarmView;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The open alarms that stand for themselves, in the order in which they were told; what hangs on
/// another is counted there. An alarm keeps its entry for as long as it is open; what was put in
/// shows at the next [#flush], so that an alarm changes once a pulse however often it was told.
public final class AlarmShelf {

    private final ObservableList<AlarmEntry> shown = FXCollections.observableArrayList();
    private final ObservableList<AlarmEntry> view = FXCollections.unmodifiableObservableList(shown);
    private final Map<AlarmId, AlarmEntry> entries = new LinkedHashMap<>();
    private final Map<AlarmId, AlarmView> changed = new LinkedHashMap<>();
    private final Set<AlarmId> marked = new LinkedHashSet<>();
    private final List<AlarmEntry> added = new ArrayList<>();
    private final RoomAlarmBook byRoom = new RoomAlarmBook();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private boolean relaid;

    public ObservableList<AlarmEntry> view() {
        return view;
    }

    /// Rises by one with each flush that changed anything.
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// Answers the rooms that it concerned before or concerns now.
    public Set<RoomId> put(AlarmView alarm) {
        AlarmView before = newest(alarm.id());
        if (before != null && before.version() > alarm.version()) {
            return Set.of();
        }
        if (alarm.phase() == AlarmPhase.NORMAL || alarm.parentId() != null) {
            changed.remove(alarm.id());
            relaid |= entries.remove(alarm.id()) != null;
        } else if (before == null) {
            AlarmEntry entry = new AlarmEntry(alarm);
            entries.put(alarm.id(), entry);
            marked.add(alarm.id());
            added.add(entry);
        } else {
            changed.put(alarm.id(), alarm);
        }
        return byRoom.put(before, alarm);
    }

    /// Takes them as they are: a snapshot knows best.
    public void replace(Collection<AlarmView> all) {
        Map<AlarmId, AlarmEntry> before = new LinkedHashMap<>(entries);
        entries.clear();
        changed.clear();
        byRoom.clear();
        for (AlarmView alarm : all) {
            AlarmEntry known = before.get(alarm.id());
            entries.put(alarm.id(), known == null ? new AlarmEntry(alarm) : known);
            changed.put(alarm.id(), alarm);
            marked.add(alarm.id());
            byRoom.put(null, alarm);
        }
        relaid = true;
    }

    /// What the alarms of that room come to.
    public RoomAlarms of(RoomId room) {
        return byRoom.of(room);
    }

    public void mark(Collection<AlarmId> alarms) {
        marked.addAll(alarms);
    }

    /// @param pending whether a command about that alarm is under way
    public void flush(Predicate<AlarmId> pending) {
        boolean anything = relaid || !added.isEmpty() || !changed.isEmpty() || !marked.isEmpty();
        changed.forEach((id, alarm) -> {
            AlarmEntry entry = entries.get(id);
            if (entry != null) {
                entry.show(alarm);
            }
        });
        for (AlarmId id : marked) {
            AlarmEntry entry = entries.get(id);
            if (entry != null) {
                entry.mark(pending.test(id));
            }
        }
        changed.clear();
        marked.clear();
        layOut();
        if (anything) {
            changes.set(changes.get() + 1);
        }
    }

    /// What only came is put behind the others: a flood of new alarms must not copy all of them
    /// with every pulse.
    private void layOut() {
        if (relaid) {
            List<AlarmEntry> next = new ArrayList<>(entries.values());
            if (!next.equals(shown)) {
                shown.setAll(next);
            }
        } else if (!added.isEmpty()) {
            shown.addAll(added);
        }
        relaid = false;
        added.clear();
    }

    private @Nullable AlarmView newest(AlarmId id) {
        AlarmView waiting = changed.get(id);
        AlarmEntry entry = entries.get(id);
        return waiting != null || entry == null ? waiting : entry.alarm().get();
    }
}
