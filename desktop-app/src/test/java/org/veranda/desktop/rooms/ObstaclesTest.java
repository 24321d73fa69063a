package org.veranda.desktop.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.shell.PaletteEntry;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Role;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.Command;

import java.time.LocalTime;
import java.util.List;

class ObstaclesTest extends ConsoleTest {

    @Test
    void saysOnTheButtonWhyItCannotBeDone() {
        hotel.expect(hotel.room("1204"), "Müller", LocalTime.of(15, 0));
        open(Role.FRONT_DESK);

        assertThat(available("#do-check-in")).isFalse();
        assertThat(node("#do-check-in").getAccessibleHelp())
                .isEqualTo(
                        "The room is not ready for a guest. The room is dirty. A manager may do it"
                                + " all the same.");

        fire("#do-check-in");
        assertThat(desk.house.received()).isEmpty();
        assertThat(desk.toast.message()).startsWith("“Check in” did nothing to 1204");
    }

    @Test
    void sendsNothingWhileThereIsNoContactAndSaysSo() {
        open(Role.MANAGER);
        goOffline();

        assertThat(available("#do-mark-clean")).isFalse();
        assertThat(node("#do-mark-clean").getAccessibleHelp())
                .startsWith("There is no contact with the server. Nothing can be changed");
        type("c");
        assertThat(desk.house.received()).isEmpty();
        assertThat(desk.toast.message()).startsWith("There is no contact with the server");
        type("o");
        assertThat(robot.lookup(".dialog-card").tryQuery()).isEmpty();

        hands.interact(() -> desk.connection.show(new ConnectionState.Live()));
        assertThat(available("#do-mark-clean")).isTrue();
        type("c");
        assertThat(code("1204")).isEqualTo("VC");
    }

    @Test
    void offersManyRoomsNothingWithoutContactOrRight() {
        signIn(Role.FRONT_DESK);
        type("1204");
        press(KeyCode.SPACE);
        assertThat(available("#all-mark-clean")).isTrue();
        assertThat(available("#all-inspect")).isFalse();
        assertThat(node("#all-inspect").getAccessibleHelp())
                .containsIgnoringCase("your role does not permit this");

        goOffline();
        assertThat(available("#all-mark-clean")).isFalse();
    }

    @Test
    void listsInThePaletteLastWhatCannotBeDone() {
        open(Role.FRONT_DESK);
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.K);
        hands.write("walk in");

        assertThat(((ListView<?>) node("#palette-list")).getItems())
                .singleElement()
                .extracting(entry -> ((PaletteEntry) entry).hint())
                .asString()
                .startsWith("The room is not ready for a guest");
    }

    @Test
    void letsAManagerGoAgainstARuleWithAReason() {
        hotel.expect(hotel.room("1204"), "Müller", LocalTime.of(15, 0));
        open(Role.MANAGER);
        fire("#do-check-in");
        assertThat(node("#confirm").isDisabled()).isTrue();

        hands.write("Guest insists");
        press(KeyCode.ENTER);

        assertThat(desk.house.overriding()).isEqualTo(new RuleOverride("Guest insists"));
        assertThat(code("1204")).isEqualTo("OD");
    }

    @Test
    void takesTheRoomFromReservationsOnlyWhenAsked() {
        hotel.expect(hotel.room("1204"), "Müller", LocalTime.of(15, 0));
        signIn(Role.FRONT_DESK);
        type("1204");
        press(KeyCode.ALT, KeyCode.O);
        hands.write("Leak");
        press(KeyCode.ENTER);
        assertThat(desk.house.received()).isEmpty();
        assertThat(robot.lookup("Müller, Fri 20 Nov – Sun 22 Nov").tryQuery()).isPresent();

        press(KeyCode.ENTER);

        assertThat(unassigned()).hasSize(1);
        assertThat(code("1204")).isEqualTo("OOO·d");
    }

    @Test
    void takesRoomsFromReservationsInManyRoomsOnlyWhenTicked() {
        hotel.expect(hotel.room("1204"), "Müller", LocalTime.of(15, 0));
        signIn(Role.MANAGER);
        type("1204");
        press(KeyCode.SPACE);
        type("1207");
        press(KeyCode.SPACE);
        type("o");
        hands.write("Leak");
        press(KeyCode.ENTER);
        assertThat(preview()).anyMatch(line -> line.startsWith("1204 (not in sight): refused"));

        hands.interact(() -> ((CheckBox) node("#take")).setSelected(true));

        assertThat(preview()).contains("1204 (not in sight): VD → OOO·d");
    }

    @Test
    void takesAnOutOfOrderRoomBackFirst() {
        vacant(hotel.room("1204"), Condition.CLEAN);
        hotel.room("1204").block = BlockKind.OOO;
        open(Role.MANAGER);

        press(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(robot.lookup("Finish block · 1204").tryQuery()).isPresent();
    }

    private void goOffline() {
        hands.interact(() ->
                desk.connection.show(
                        new ConnectionState.Offline(
                                OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(4))));
    }

    private List<?> unassigned() {
        return desk.house.received().getLast() instanceof Command.OnRoom(var _, var command)
                        && command instanceof RoomCommand.BlockBegin block
                        && block.unassign() != null
                ? block.unassign()
                : List.of();
    }

    private boolean available(String id) {
        return node(id).getPseudoClassStates().stream()
                .noneMatch(state -> state.getPseudoClassName().equals("unavailable"));
    }

    private List<String> preview() {
        return ((ListView<?>) node("#preview")).getItems().stream().map(Object::toString).toList();
    }

    private void open(Role role) {
        signIn(role);
        type("1204");
        press(KeyCode.ENTER);
    }
}
