package org.veranda.desktop.devices;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.rooms.screens.AlarmSketches;
import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.DeviceScenes;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.testing.Hands;
import org.veranda.desktop.testing.MovingClock;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.identity.Role;
import org.veranda.wire.DeviceView;

import java.time.Duration;
import java.util.List;

/// The list of devices driven by keys, pointer and buttons.
@SuppressWarnings("NullAway.Init")
class DevicesScreenTest {

    private final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands();
    private final Hotel hotel = AlarmSketches.hotel();
    private final MovingClock clock = new MovingClock(RoomSketch.NOW);
    private Desk desk;

    @BeforeEach
    void openWindow() {
        hands.open(() -> {
            desk = new Desk(1366, 768, Runnable::run, clock);
            return desk.scene;
        });
    }

    @AfterEach
    void closeWindow() {
        hands.closeAll();
    }

    @Test
    void showsWhatIsWrongFirstAndCountsByPlace() {
        open(Role.MANAGER);

        assertThat(table().getItems().getFirst().value().get().serial()).isEqualTo("GW-101");
        assertThat(text("#devices-shown")).isEqualTo("805 devices");
        assertThat(labels("#place-2")).contains("Garden wing", "261");
        hands.clickOn(node("#reach-offline"));
        assertThat(serials()).allSatisfy(serial -> assertThat(serial).isNotEqualTo("SW-1"));
        assertThat(serials()).contains("SW-2", "LO-101");
    }

    @Test
    void countsWhatIsBehindASwitchThatIsDownAsOfflineAndAsOnlineOnceItIsBack() {
        open(Role.MANAGER);
        assertThat(count("#reach-offline")).isEqualTo("264");

        hands.interact(() -> desk.house.devices().tell("SW-2", Connectivity.ONLINE));

        assertThat(count("#reach-offline")).isEqualTo("4");
    }

    @Test
    void filtersByPlaceAndKindAndShowsAllAgain() {
        open(Role.MANAGER);
        hands.clickOn(node("#place-1"));
        hands.clickOn(node("#kind-lock"));

        assertThat(table().getItems()).hasSize(18);
        assertThat(text("#devices-shown")).isEqualTo("18 of 805 devices");

        hands.clickOn(node("#devices-show-all"));
        assertThat(table().getItems()).hasSize(805);
    }

    @Test
    void findsByTypingAndShowsInFullWithEnter() {
        open(Role.MANAGER);
        type("1204");
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.ENTER);

        assertThat(serials()).hasSize(5);
        assertThat(node("#device-detail").isVisible()).isTrue();
        assertThat(text("#device-place")).isEqualTo("1204 · Tower");
        hands.push(KeyCode.ESCAPE);
        assertThat(node("#device-detail").isVisible()).isFalse();
    }

    @Test
    void goesFromADeviceToWhatItIsReachedThroughAndToWhatIsBehindThat() {
        open(Role.MANAGER);
        show("LO-1204");

        hands.push(KeyCode.P);
        assertThat(text("#device-title")).isEqualTo("GW-1204");

        hands.push(KeyCode.B);
        assertThat(serials()).containsExactlyInAnyOrder("LO-1204", "TH-1204", "MI-1204", "SE-1204");
    }

    @Test
    void sharesWithAUserAndTakesItBackAfterAsking() {
        open(Role.MANAGER);
        show("LO-1204");
        hands.push(KeyCode.S);
        hands.write("1207");
        hands.push(KeyCode.ENTER);

        assertThat(desk.house.devices().shared()).hasSize(1);
        assertThat(desk.toast.message()).isEqualTo("LO-1204 is shared with user no. 1207");

        hands.clickOn(node("#revoke-1207"));
        assertThat(desk.house.devices().shared()).hasSize(1);
        hands.push(KeyCode.ENTER);
        assertThat(desk.house.devices().shared()).isEmpty();
    }

    @Test
    void saysNothingOfSharesToThoseWhoMayNotShare() {
        open(Role.HK_SUPERVISOR);
        show("LO-1204");

        assertThat(desk.scene.lookup("#do-device-share")).isNull();
        assertThat(node("#device-shares").getParent().isVisible()).isFalse();
    }

    @Test
    void asksAgainWhenWhatIsInSightWasHeardLast() {
        open(Role.MANAGER);
        show("LO-1204");
        hands.interact(() -> desk.house.devices().hear("LO-1204"));

        hands.interact(() -> {
            clock.advance(Duration.ofSeconds(11));
            desk.ticker.tick();
        });

        assertThat(desk.house.devices().asked()).isPositive();
        assertThat(table().getSelectionModel().getSelectedItem().value().get().lastSeenAt())
                .isEqualTo(RoomSketch.NOW);
    }

    @Test
    void learnsOfADeviceThatTheStreamNamesFirst() {
        open(Role.MANAGER);
        hands.interact(() -> {
            desk.house
                    .devices()
                    .add("AA-NEW", DeviceKind.SENSOR, Connectivity.STALE, 5, null, 1L, null);
            desk.house.devices().tell("AA-NEW", Connectivity.OFFLINE);
        });

        assertThat(serials()).contains("AA-NEW");
    }

    @Test
    void saysThatWhatItShowsIsOldWhileThereIsNoContact() {
        open(Role.MANAGER);
        assertThat(node("#devices-old").isVisible()).isFalse();

        hands.interact(this::away);

        assertThat(node("#devices-old").isVisible()).isTrue();
        assertThat(table().getItems()).hasSize(805);
    }

    @Test
    void triesAgainAfterAFailureWhenAsked() {
        desk.house.devices().fail(new IllegalStateException("no answer"));
        open(Role.MANAGER);
        assertThat(table().getItems()).isEmpty();

        hands.interact(() -> desk.house.devices().recover());
        hands.clickOn(node("#devices-again"));

        assertThat(table().getItems()).hasSize(805);
    }

    @Test
    void loadsAgainAfterAGapInWhatWasHeard() {
        open(Role.MANAGER);
        hands.interact(() -> {
            desk.house
                    .devices()
                    .add("AA-NEW", DeviceKind.SENSOR, Connectivity.ONLINE, 5, null, 1L, null);
            desk.store.replace(hotel.snapshot(Role.MANAGER));
        });

        assertThat(serials()).contains("AA-NEW");
    }

    private void away() {
        desk.connection.show(
                new ConnectionState.Offline(
                        OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(4)));
    }

    private void open(Role role) {
        hands.interact(() -> {
            DeviceScenes.furnish(desk, hotel);
            desk.open(hotel, role);
        });
        hands.push(KeyCode.ALT, KeyCode.DIGIT4);
    }

    private void show(String serial) {
        type(serial);
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.ENTER);
    }

    /// In the search field, whatever the letters do elsewhere.
    private void type(String text) {
        hands.write("/");
        hands.write(text);
        hands.push(KeyCode.ENTER);
    }

    private List<String> serials() {
        return table().getItems().stream().map(entry -> entry.value().get().serial()).toList();
    }

    @SuppressWarnings("unchecked")
    private TableView<Entry<DeviceView>> table() {
        return (TableView<Entry<DeviceView>>) node("#devices");
    }

    private String count(String pill) {
        return node(pill) instanceof ToggleButton button
                        && button.getGraphic().lookup(".count") instanceof Label label
                ? label.getText()
                : "";
    }

    private List<String> labels(String query) {
        return robot.from(node(query)).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private String text(String query) {
        return node(query) instanceof Labeled label ? label.getText() : "";
    }

    private Node node(String query) {
        return robot.lookup(query).query();
    }
}
