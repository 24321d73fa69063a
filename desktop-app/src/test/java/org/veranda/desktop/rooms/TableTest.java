package org.veranda.desktop.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.store.Confirmed;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;
import org.veranda.wire.TenantEvent;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TableTest extends ConsoleTest {

    @Test
    void showsAllThatATileShowsAndMore() {
        hotel.expect(hotel.room("1204"), "Müller", LocalTime.of(15, 0));
        hotel.room("1204").rush = true;
        hotel.room("1204").alarm = "Lock dead";
        open(Role.FRONT_DESK);
        type("1204");

        assertThat(cells())
                .containsExactly(
                        "",
                        "1204",
                        "vacant, dirty",
                        "vacant, dirty",
                        "",
                        "Müller",
                        "15:00 Fri 20 Nov",
                        "",
                        "rush",
                        "",
                        "alarm: Lock dead",
                        "King sea view",
                        "Tower",
                        "12",
                        "1 h 06 min");
    }

    @Test
    void sortsNamesByTheirNumbersAndAgesByTime() {
        hotel.room("1204").since = RoomSketch.NOW.minusSeconds(200_000);
        open(Role.MANAGER);

        sort("#column-room", TableColumn.SortType.ASCENDING);
        assertThat(names().subList(0, 3)).containsExactly("101", "102", "103");
        assertThat(names().indexOf("922")).isLessThan(names().indexOf("1001"));
        assertThat(names().getLast()).isEqualTo("V18");

        sort("#column-since", TableColumn.SortType.DESCENDING);
        assertThat(names().getFirst()).isEqualTo("1204");
    }

    @Test
    void keepsItsOrderThroughFilterAndChange() {
        open(Role.MANAGER);
        sort("#column-room", TableColumn.SortType.DESCENDING);

        type("120");
        assertThat(names().getFirst()).isEqualTo("1209");
        assertThat(names().getLast()).isEqualTo("120");

        press(KeyCode.ESCAPE);
        type("1204c");
        assertThat(code("1204")).isEqualTo("VC");
        press(KeyCode.ESCAPE);
        assertThat(names().getFirst()).isEqualTo("V18");
    }

    @Test
    void sortsAnewWhatChanged() throws TimeoutException {
        vacant(hotel.room("V01"), Condition.INSPECTED);
        hotel.unbook(hotel.room("V01"));
        open(Role.MANAGER);
        sort("#column-code", TableColumn.SortType.ASCENDING);
        type("1204");
        press(KeyCode.ESCAPE);
        int before = names().indexOf("1204");

        hands.interact(() -> desk.rooms.find("1204").getFirst().action().run());
        type("c");

        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> names().indexOf("1204") != before);
    }

    @Test
    void opensTheDrawerByEnterAndByClick() {
        open(Role.MANAGER);
        type("1204");
        press(KeyCode.ENTER);
        assertThat(text("#drawer-room")).isEqualTo("1204");

        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        hands.clickOn(robot.from(node("#table")).lookup("V03").query());
        assertThat(text("#drawer-room")).isEqualTo("V03");
    }

    @Test
    void choosesSeveralRowsByKeyAndPointer() {
        open(Role.MANAGER);
        press(KeyCode.HOME);
        press(KeyCode.SPACE);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);

        assertThat(text("#chosen")).isEqualTo("2 rooms chosen");
        assertThat(cells().getFirst()).isEqualTo("Chosen");
    }

    @Test
    void neverCoversTheRowWithTheCursorByWhatItSays() {
        open(Role.MANAGER);
        press(KeyCode.HOME);
        for (int i = 0; i < 22; i++) {
            hands.interact(() -> desk.toast.show("A rather long line about it ".repeat(5)));
            press(KeyCode.DOWN);
            hands.interact(() -> desk.scene.getRoot().layout());
            Node row = robot.from(node("#table")).lookup(".table-row-cell:selected").query();
            Node toast = desk.toast.node();
            assertThat(
                            toast.localToScene(toast.getLayoutBounds())
                                    .intersects(row.localToScene(row.getLayoutBounds())))
                    .as("%d rows down: %s at %s", i, row, row.localToScene(row.getLayoutBounds()))
                    .isFalse();
        }
    }

    @Test
    void staysWhereItIsWhenASeenRowIsClicked() {
        open(Role.MANAGER);
        press(KeyCode.HOME);
        int before = firstSeen();

        hands.clickOn(robot.from(node("#table")).lookup("V15").query());
        hands.interact(() -> desk.scene.getRoot().layout());

        assertThat(text("#drawer-room")).isEqualTo("V15");
        assertThat(firstSeen()).isEqualTo(before);
    }

    @Test
    void movesNoRowUnderThePointer() {
        open(Role.MANAGER);
        fire("#counter-ready");
        hands.moveTo(node("#table"));
        List<String> before = names();
        RoomSketch room = hotel.room(before.getFirst());
        room.condition = Condition.DIRTY;
        hands.interact(() ->
                desk.store.apply(
                        List.of(
                                new Confirmed(
                                        new TenantEvent.RoomStatusChanged(room.view()), null))));
        assertThat(names()).isEqualTo(before);

        hands.moveTo(node("#find"));
        assertThat(names()).doesNotContain(before.getFirst());
    }

    @Test
    void turnsAnOrderRoundUnderThePointer() {
        open(Role.MANAGER);
        sort("#column-room", TableColumn.SortType.ASCENDING);
        hands.moveTo(node("#table"));

        hands.interact(() ->
                table().getSortOrder().getFirst().setSortType(TableColumn.SortType.DESCENDING));

        assertThat(names().getFirst()).isEqualTo("V18");
    }

    @Test
    void sortsNamesAsADictionaryDoesAndWhatHasNoneLast() {
        hotel.expect(hotel.room("1204"), "Álvarez", LocalTime.of(15, 0));
        open(Role.FRONT_DESK);

        for (TableColumn.SortType type : TableColumn.SortType.values()) {
            sort("#column-guest", type);
            List<String> guests =
                    table().getItems().stream()
                            .map(room -> Objects.toString(room.marks().get().surname(), ""))
                            .toList();
            assertThat(guests.indexOf("Álvarez") < guests.indexOf("Weber"))
                    .isEqualTo(type == TableColumn.SortType.ASCENDING);
            assertThat(guests.getLast()).isEmpty();
        }
    }

    private int firstSeen() {
        return ((VirtualFlow<?>) table().lookup(".virtual-flow")).getFirstVisibleCell().getIndex();
    }

    private void open(Role role) {
        signIn(role);
        fire("#view-table");
        hands.interact(() -> {
            node("#table").requestFocus();
            desk.scene.getRoot().layout();
        });
    }

    private void sort(String column, TableColumn.SortType type) {
        hands.interact(() -> {
            TableColumn<RoomEntry, ?> sorted =
                    table().getColumns().stream()
                            .filter(each -> ("#" + each.getId()).equals(column))
                            .findFirst()
                            .orElseThrow();
            sorted.setSortType(type);
            table().getSortOrder().setAll(List.of(sorted));
        });
    }

    private List<String> names() {
        return table().getItems().stream().map(room -> room.room().get().name()).toList();
    }

    /// What a screen reader hears of the row with the cursor, cell by cell.
    private List<String> cells() {
        hands.interact(() -> desk.scene.getRoot().layout());
        return robot
                .from(node("#table"))
                .lookup(".table-row-cell:selected .table-cell")
                .queryAll()
                .stream()
                .filter(TableCell.class::isInstance)
                .map(cell -> cell.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .map(text -> Objects.toString(text, ""))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private TableView<RoomEntry> table() {
        return (TableView<RoomEntry>) node("#table");
    }
}
