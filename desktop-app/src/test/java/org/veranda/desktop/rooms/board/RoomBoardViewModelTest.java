package org.veranda.desktop.rooms.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.store.Confirmed;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Occupancy;
import org.veranda.wire.TenantEvent;

import java.util.List;

class RoomBoardViewModelTest {

    private final Hotel hotel = Hotel.quinta();
    private final Store store = new Store(Runnable::run);
    private final RoomBoardViewModel board =
            new RoomBoardViewModel(store, Runnable::run, Runnable::run);

    @BeforeEach
    void open() {
        RoomSketch room = hotel.room("1204");
        hotel.unbook(room);
        vacant(room, Condition.DIRTY);
        store.replace(hotel.snapshot(Role.FRONT_DESK));
    }

    @Test
    void countsEveryRoomInExactlyOneStatus() {
        int sum = 0;
        for (RoomCategory category :
                List.of(
                        RoomCategory.CHECKED_IN,
                        RoomCategory.AWAITING_CLEANING,
                        RoomCategory.CLEANING,
                        RoomCategory.MAINTENANCE)) {
            sum += count(category);
        }

        long ready =
                store.rooms().stream()
                        .filter(room -> room.room().get().status().wire().equals("ready"))
                        .count();
        assertThat(sum + ready).isEqualTo(160);
    }

    @Test
    void movesTheCountsWithTheRoom() {
        int ready = count(RoomCategory.READY);
        int awaiting = count(RoomCategory.AWAITING_CLEANING);

        change("1204", Condition.CLEAN);

        assertThat(count(RoomCategory.READY)).isEqualTo(ready + 1);
        assertThat(count(RoomCategory.AWAITING_CLEANING)).isEqualTo(awaiting - 1);
    }

    @Test
    void doesNotCountTwiceWhatASecondSnapshotRepeats() {
        int ready = count(RoomCategory.READY);

        store.replace(hotel.snapshot(Role.FRONT_DESK));

        assertThat(count(RoomCategory.READY)).isEqualTo(ready);
    }

    @Test
    void findsARoomByTheBeginningOfItsNumber() {
        board.find().set("120");

        assertThat(names())
                .containsExactly(
                        "120", "1201", "1202", "1203", "1204", "1205", "1206", "1207", "1208",
                        "1209");
        assertThat(cursor()).isEqualTo("120");
    }

    @Test
    void putsTheCursorOnTheRoomThatIsNamedInFull() {
        board.find().set("1204");

        assertThat(cursor()).isEqualTo("1204");
    }

    @Test
    void findsAGuestWithoutAccentsOrCapitals() {
        board.find().set("nguyen");

        assertThat(shown())
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.marks().get().surname()).isEqualTo("Nguyễn"));
    }

    @Test
    void showsOneCategoryAloneAndAllAgain() {
        board.toggle(RoomCategory.READY);
        assertThat(shown()).hasSize(count(RoomCategory.READY));

        board.toggle(RoomCategory.READY);
        assertThat(shown()).hasSize(160);
    }

    @Test
    void letsARoomThatNoLongerFitsGoAndTakesTheNext() {
        board.toggle(RoomCategory.AWAITING_CLEANING);
        RoomEntry room = entry("1204");
        int place = shown().indexOf(room);
        RoomEntry next = shown().get(place + 1);
        board.cursor().set(room);

        change("1204", Condition.CLEAN);

        assertThat(shown()).doesNotContain(room);
        assertThat(board.cursor().get()).isEqualTo(next);
    }

    @Test
    void movesNothingUnderThePointer() {
        board.toggle(RoomCategory.AWAITING_CLEANING);
        board.pointerOver().set(true);

        change("1204", Condition.CLEAN);
        assertThat(names()).contains("1204");
        assertThat(board.heldBack().get()).isTrue();

        board.pointerOver().set(false);
        assertThat(names()).doesNotContain("1204");
        assertThat(board.heldBack().get()).isFalse();
    }

    @Test
    void groupsByFloorOrByLocation() {
        assertThat(board.groups().get()).hasSize(7);

        board.grouping().set(Grouping.LOCATION);

        assertThat(board.groups().get())
                .extracting(RoomGroup::location)
                .containsExactly("Riverfront", "Garden wing", "Tower");
    }

    @Test
    void sortsNamesAsPeopleDo() {
        board.grouping().set(Grouping.LOCATION);

        assertThat(board.groups().get().getLast().shown())
                .extracting(room -> room.room().get().name())
                .startsWith("901", "902")
                .endsWith("1223", "1224");
    }

    @Test
    void choosesFromTheCursorToWhereIsClicked() {
        board.cursor().set(entry("101"));

        board.choice().span(board.cursor().get(), entry("104"), shown());

        assertThat(board.chosen())
                .extracting(room -> room.room().get().name())
                .containsExactly("101", "102", "103", "104");
    }

    private void change(String name, Condition condition) {
        RoomSketch room = hotel.room(name);
        vacant(room, condition);
        store.apply(List.of(new Confirmed(new TenantEvent.RoomStatusChanged(room.view()), null)));
    }

    private static void vacant(RoomSketch room, Condition condition) {
        room.occupancy = Occupancy.VACANT;
        room.condition = condition;
        room.block = null;
        room.attendant = null;
        room.alarm = null;
    }

    private int count(RoomCategory category) {
        return board.tally().of(category).get();
    }

    private List<RoomEntry> shown() {
        return board.groups().get().stream().flatMap(group -> group.shown().stream()).toList();
    }

    private List<String> names() {
        return shown().stream().map(room -> room.room().get().name()).toList();
    }

    private String cursor() {
        RoomEntry here = board.cursor().get();
        return here == null ? "" : here.room().get().name();
    }

    private RoomEntry entry(String name) {
        return store.rooms().stream()
                .filter(room -> room.room().get().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
