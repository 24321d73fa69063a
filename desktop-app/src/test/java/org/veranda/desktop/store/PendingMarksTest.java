package org.veranda.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.testing.Resort;
import org.veranda.model.room.RoomId;
import org.veranda.wire.TenantEvent.RoomStatusChanged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class PendingMarksTest {

    private static final UUID COMMAND = UUID.fromString("0198071a-4b00-7000-8000-000000000001");

    private final List<Runnable> nextPulse = new ArrayList<>();
    private final Store store = new Store(nextPulse::add);

    @Test
    void marksARoomPendingUntilItsEventComes() {
        show(2);

        store.begun(COMMAND, new Subject(Set.of(new RoomId(2))));
        pulse();
        boolean meanwhile = marks(1).pending();
        store.apply(List.of(new Confirmed(new RoomStatusChanged(Resort.clean(2, 2)), COMMAND)));
        pulse();

        assertThat(meanwhile).isTrue();
        assertThat(marks(1).pending()).isFalse();
        assertThat(marks(0).pending()).isFalse();
    }

    @Test
    void keepsTheMarksOfEveryRoomOfALargeHotelApart() {
        int many = 7_351;
        show(many);
        for (long id = 1; id <= many; id++) {
            store.begun(new UUID(7, id), new Subject(Set.of(new RoomId(id))));
        }
        pulse();
        boolean meanwhile = marks(many - 1).pending();
        for (long id = 1; id <= many; id++) {
            store.settled(new UUID(7, id));
        }
        pulse();

        assertThat(meanwhile).isTrue();
        assertThat(store.waiting().get()).isZero();
        assertThat(marks(many - 1).pending()).isFalse();
    }

    @Test
    void keepsTheMarkOfARoomUntilItsLastCommandIsSettled() {
        show(2);
        UUID other = new UUID(7, 7);
        store.begun(COMMAND, new Subject(Set.of(new RoomId(2))));
        store.begun(other, new Subject(Set.of(new RoomId(2), new RoomId(1))));

        store.settled(COMMAND);
        pulse();
        boolean meanwhile = marks(1).pending() && marks(0).pending();
        store.settled(other);
        pulse();

        assertThat(meanwhile).isTrue();
        assertThat(marks(1).pending() || marks(0).pending()).isFalse();
    }

    private RoomMarks marks(int room) {
        return store.rooms().get(room).marks().get();
    }

    private void show(int rooms) {
        store.replace(Resort.snapshot(Map.of(), Resort.dirtyRooms(rooms), List.of()));
        pulse();
    }

    private void pulse() {
        List<Runnable> due = List.copyOf(nextPulse);
        nextPulse.clear();
        due.forEach(Runnable::run);
    }
}
