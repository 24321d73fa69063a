package org.veranda.desktop.store.upkeep;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.collections.ObservableList;

import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.store.entry.EntryShelf;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.TaskId;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.TaskView;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// The maintenance requests that are not over, and the tasks that are open or of this business day. Lives
/// on the FX thread.
public final class Upkeep {

    private final EntryShelf<RequestId, MaintenanceRequestView, Entry<MaintenanceRequestView>>
            requests =
                    new EntryShelf<>(
                            new EntryShelf.Kind<>(
                                    MaintenanceRequestView::id,
                                    MaintenanceRequestView::version,
                                    request -> !request.status().over(),
                                    Entry::new));
    private final EntryShelf<TaskId, TaskView, Entry<TaskView>> tasks =
            new EntryShelf<>(
                    new EntryShelf.Kind<>(
                            TaskView::id, TaskView::version, Upkeep::kept, Entry::new));

    public ObservableList<Entry<MaintenanceRequestView>> requests() {
        return requests.view();
    }

    /// Rises by one whenever any request came, went or changed.
    public ReadOnlyLongProperty requestsChanged() {
        return requests.changes();
    }

    public ObservableList<Entry<TaskView>> tasks() {
        return tasks.view();
    }

    /// Rises by one whenever any task came, went or changed.
    public ReadOnlyLongProperty tasksChanged() {
        return tasks.changes();
    }

    /// The requests about that room that are not over.
    public List<Entry<MaintenanceRequestView>> requestsOf(RoomId room) {
        return requests.view().stream()
                .filter(entry -> entry.value().get().roomId().equals(room))
                .toList();
    }

    /// What is to be done in that room, or was done today.
    public List<Entry<TaskView>> tasksOf(RoomId room) {
        return tasks.view().stream()
                .filter(entry -> room.equals(entry.value().get().roomId()))
                .toList();
    }

    public void put(MaintenanceRequestView request) {
        requests.put(request);
    }

    public void put(TaskView task) {
        tasks.put(task);
    }

    /// Takes them as they are: a snapshot knows best.
    public void replace(Collection<MaintenanceRequestView> asked, Collection<TaskView> all) {
        requests.replace(asked);
        tasks.replace(all);
    }

    public void mark(Collection<RequestId> asked, Collection<TaskId> all) {
        requests.mark(asked);
        tasks.mark(all);
    }

    /// @param pending whether a command about that one is under way
    public void flush(Predicate<Object> pending) {
        requests.flush(pending::test);
        tasks.flush(pending::test);
    }

    /// What was done stays until the next snapshot, so that one sees what became of it.
    private static boolean kept(TaskView task) {
        return switch (task.state()) {
            case CANCELLED, CLOSED -> false;
            default -> true;
        };
    }
}
