package org.veranda.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.testing.Resort;
import org.veranda.model.room.Condition;
import org.veranda.model.room.RoomId;
import org.veranda.wire.BookingView;
import org.veranda.wire.PropertyView;
import org.veranda.wire.RoomView;
import org.veranda.wire.Snapshot;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.TenantEvent.BookingChanged;
import org.veranda.wire.TenantEvent.LayoutChanged;
import org.veranda.wire.TenantEvent.PropertyChanged;
import org.veranda.wire.TenantEvent.RoomStatusChanged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class StoreTest {

    private final List<Runnable> nextPulse = new ArrayList<>();
    private final Store store = new Store(nextPulse::add);

    @Test
    void showsNothingBeforeThePulse() {
        store.replace(snapshot(Resort.dirtyRooms(3)));

        assertThat(store.rooms()).isEmpty();
        pulse();
        assertThat(store.rooms()).hasSize(3);
        assertThat(store.load().get()).isEqualTo(new LoadState.Ready());
    }

    @Test
    void isReadyOnlyWhenTheRoomsAreThere() {
        List<Integer> rooms = new ArrayList<>();
        store.load().subscribe((_, _) -> rooms.add(store.rooms().size()));

        store.loading();
        pulse();
        store.replace(snapshot(Resort.dirtyRooms(3)));
        pulse();

        assertThat(rooms).containsExactly(0, 3);
    }

    @Test
    void changesARoomOnceAPulseHoweverManyEventsCame() {
        show(Resort.dirtyRooms(2));
        List<Long> versions = new ArrayList<>();
        store.rooms().getFirst().room().subscribe((_, now) -> versions.add(now.version()));

        for (long version = 2; version <= 50; version++) {
            apply(new RoomStatusChanged(Resort.clean(1, version)));
        }
        assertThat(nextPulse).hasSize(1);
        pulse();

        assertThat(versions).containsExactly(50L);
    }

    @Test
    void keepsARoomsEntryThroughANewSnapshot() {
        show(Resort.dirtyRooms(3));
        RoomEntry entry = store.rooms().get(1);

        show(List.of(Resort.dirty(1, 2), Resort.clean(2, 5)));

        assertThat(store.rooms()).hasSize(2).contains(entry);
        assertThat(entry.room().get().condition()).isEqualTo(Condition.CLEAN);
    }

    @Test
    void leavesTheListAloneWhenOnlyRoomsChange() {
        show(Resort.dirtyRooms(3));
        List<String> relaid = new ArrayList<>();
        store.rooms().addListener((ListChangeListener<RoomEntry>) _ -> relaid.add("again"));

        apply(new RoomStatusChanged(Resort.clean(2, 2)));
        pulse();
        show(Resort.dirtyRooms(3));

        assertThat(relaid).isEmpty();
    }

    @Test
    void addsAndRemovesRoomsWithTheLayout() {
        show(Resort.dirtyRooms(3));

        apply(
                new LayoutChanged(
                        List.copyOf(store.locations()),
                        List.of(),
                        List.of(Resort.dirty(3, 1), Resort.dirty(4, 1))));
        pulse();

        assertThat(store.rooms())
                .extracting(entry -> entry.room().get().name())
                .containsExactly("1203", "1204");
    }

    @Test
    void keepsARoomThatIsNewerThanTheLayoutTells() {
        show(List.of(Resort.clean(1, 23), Resort.dirty(2, 5)));
        apply(new RoomStatusChanged(Resort.clean(2, 6)));

        apply(
                new LayoutChanged(
                        List.copyOf(store.locations()),
                        List.of(),
                        List.of(Resort.dirty(1, 22), Resort.dirty(2, 5), Resort.dirty(3, 1))));
        pulse();

        assertThat(store.rooms())
                .extracting(entry -> entry.room().get().version())
                .containsExactly(23L, 6L, 1L);
    }

    @Test
    void takesASnapshotAsItIsAlsoWhenItsRoomsAreOlder() {
        show(List.of(Resort.clean(1, 23)));

        show(List.of(Resort.dirty(1, 22)));

        assertThat(store.rooms().getFirst().room().get().version()).isEqualTo(22L);
    }

    @Test
    void marksTheGuestInHouseAndTheOneArrivingToday() {
        show(Resort.dirtyRooms(2));

        apply(new BookingChanged(Resort.booking(7, 1, "Inês Costa", "checked-in")));
        apply(new BookingChanged(Resort.booking(8, 1, "Berg, Jan", "confirmed")));
        pulse();
        RoomMarks both = marks(0);
        apply(new BookingChanged(Resort.booking(7, 1, "Inês Costa", "checked-out")));
        pulse();

        assertThat(both.surname()).isEqualTo("Costa");
        assertThat(both.arriving()).extracting(BookingView::guestName).isEqualTo("Berg, Jan");
        assertThat(marks(0).surname()).isEqualTo("Berg");
        assertThat(marks(1)).isEqualTo(RoomMarks.NONE);
    }

    @Test
    void forgetsWhatEndedWithTheBusinessDay() {
        show(Resort.dirtyRooms(2));
        apply(new BookingChanged(Resort.booking(7, 1, "Inês Costa", "checked-in")));
        apply(new BookingChanged(Resort.booking(8, 1, "Berg, Jan", "checked-out")));
        apply(new BookingChanged(Resort.booking(9, 2, "Ito, Ken", "cancelled")));
        apply(new PropertyChanged(Resort.property()));
        pulse();
        assertThat(store.bookings()).hasSize(3);

        PropertyView today = Resort.property();
        apply(
                new PropertyChanged(
                        new PropertyView(
                                today.tenantId(),
                                today.name(),
                                today.timeZone(),
                                today.businessDate().plusDays(1),
                                today.readySet(),
                                today.inspects(),
                                today.checkInTime(),
                                today.checkOutTime(),
                                today.endOfDay(),
                                today.ageRule())));
        pulse();

        assertThat(store.bookings())
                .extracting(BookingView::guestName)
                .containsExactly("Inês Costa");
        assertThat(marks(0).surname()).isEqualTo("Costa");
    }

    @Test
    void knowsWhichBookingsHaveARoomNowOrWillHaveIt() {
        show(Resort.dirtyRooms(2));
        apply(new BookingChanged(Resort.booking(7, 1, "Inês Costa", "checked-in")));
        apply(new BookingChanged(Resort.booking(8, 1, "Berg, Jan", "confirmed")));
        apply(new BookingChanged(Resort.booking(9, 1, "Ito, Ken", "cancelled")));
        pulse();
        apply(new BookingChanged(Resort.booking(7, 1, "Inês Costa Lima", "checked-in")));
        pulse();
        List<BookingView> before = store.assigned(new RoomId(1));

        apply(new BookingChanged(Resort.booking(7, 2, "Inês Costa Lima", "checked-in")));
        pulse();

        assertThat(before)
                .extracting(BookingView::guestName)
                .containsExactly("Inês Costa Lima", "Berg, Jan");
        assertThat(store.assigned(new RoomId(1)))
                .extracting(BookingView::guestName)
                .containsExactly("Berg, Jan");
        assertThat(store.assigned(new RoomId(2)))
                .extracting(BookingView::guestName)
                .containsExactly("Inês Costa Lima");
    }

    @Test
    void movesTheGuestsMarkToTheNewRoom() {
        show(Resort.dirtyRooms(2));
        apply(new BookingChanged(Resort.booking(7, 1, "Inês Costa", "checked-in")));
        pulse();

        apply(new BookingChanged(Resort.booking(7, 2, "Inês Costa", "checked-in")));
        pulse();

        assertThat(marks(0).surname()).isNull();
        assertThat(marks(1).surname()).isEqualTo("Costa");
    }

    @Test
    void showsTheOthersWhenOneChangeCanNotBeShownAndAsksForWhatIsRight() {
        show(Resort.dirtyRooms(3));
        List<String> asked = new ArrayList<>();
        store.whenWrong(() -> asked.add("again"));

        store.apply(
                List.of(
                        new Confirmed(new RoomStatusChanged(Resort.clean(1, 2)), null),
                        new Confirmed(nothing(), null),
                        new Confirmed(new RoomStatusChanged(Resort.clean(2, 2)), null)));
        pulse();

        assertThat(store.rooms())
                .extracting(entry -> entry.room().get().condition())
                .containsExactly(Condition.CLEAN, Condition.CLEAN, Condition.DIRTY);
        assertThat(asked).hasSize(1);
    }

    /// What must not be, and may come from a fault all the same.
    @SuppressWarnings("NullAway")
    private static TenantEvent nothing() {
        return new BookingChanged(null);
    }

    private RoomMarks marks(int room) {
        return store.rooms().get(room).marks().get();
    }

    private void show(List<RoomView> rooms) {
        store.replace(snapshot(rooms));
        pulse();
    }

    private void apply(TenantEvent event) {
        store.apply(List.of(new Confirmed(event, null)));
    }

    private void pulse() {
        List<Runnable> due = List.copyOf(nextPulse);
        nextPulse.clear();
        due.forEach(Runnable::run);
    }

    private static Snapshot snapshot(List<RoomView> rooms) {
        return Resort.snapshot(Map.of(), rooms, List.of());
    }
}
