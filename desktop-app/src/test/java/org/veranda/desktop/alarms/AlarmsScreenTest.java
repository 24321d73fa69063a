package org.veranda.desktop.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.veranda.desktop.alarms.sound.Tone;
import org.veranda.desktop.rooms.screens.AlarmSketch;
import org.veranda.desktop.rooms.screens.AlarmSketches;
import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.testing.Hands;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.UserId;
import org.veranda.wire.ColleagueView;
import org.veranda.wire.Command;

import java.util.List;

/// The alarms screen driven by keys, pointer and buttons.
@SuppressWarnings("NullAway.Init")
class AlarmsScreenTest {

    private final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands();
    private final Hotel hotel = AlarmSketches.hotel();
    private Desk desk;

    @BeforeEach
    void openWindow() {
        hands.open(() -> {
            desk = new Desk(1366, 768);
            return desk.scene;
        });
    }

    @AfterEach
    void closeWindow() {
        hands.closeAll();
    }

    @Test
    void acknowledgesTheAlarmUnderTheCursorWithOneKey() {
        open(Role.MANAGER);
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.A);

        assertThat(entry(1).alarm().get().phase()).isEqualTo(AlarmPhase.ACKNOWLEDGED);
        assertThat(sent()).containsExactly(new AlarmCommand.Acknowledge(1));
        assertThat(desk.toast.message()).isEqualTo("V03: Water leak under the bath: acknowledged");
    }

    @Test
    void acknowledgesAndTakesInTwoActions() {
        open(Role.MANAGER);
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.T);

        assertThat(entry(1).alarm().get().phase()).isEqualTo(AlarmPhase.ACKNOWLEDGED);
        assertThat(entry(1).alarm().get().assignee())
                .extracting(person -> person.name())
                .isEqualTo("Inês Carvalho");
    }

    @Test
    void goesFromARoomToItsAlarms() {
        hands.interact(() -> desk.open(hotel, Role.MANAGER));
        hands.interact(() -> desk.rooms.find("V03").getFirst().action().run());

        fire("#drawer-alarms");

        assertThat(table().getItems()).hasSize(1);
        hands.push(KeyCode.A);
        assertThat(sent()).containsExactly(new AlarmCommand.Acknowledge(1));
    }

    @Test
    void givesAnAlarmToAColleagueWhoIsFoundByTyping() {
        open(Role.MANAGER);
        select(5);

        hands.push(KeyCode.G);
        hands.write("rui");
        hands.push(KeyCode.ENTER);

        assertThat(sent()).containsExactly(new AlarmCommand.Assign(new UserId(7)));
        assertThat(entry(5).alarm().get().assignee())
                .extracting(person -> person.name())
                .isEqualTo("Rui Faria");
        assertThat(desk.toast.message()).isEqualTo("922: Minibar too warm: given to Rui Faria");
        assertThat(entry(5).alarm().get().phase()).isEqualTo(AlarmPhase.UNACKNOWLEDGED);
    }

    @Test
    void offersNoColleagueWhoCannotDoAnythingAboutAlarms() {
        open(Role.MANAGER);
        select(5);

        hands.push(KeyCode.G);

        assertThat(((ListView<?>) node("#colleagues")).getItems())
                .extracting(one -> ((ColleagueView) one).name())
                .containsExactly("Inês Carvalho", "Rui Faria", "Teresa Vaz");
        hands.write("duarte");
        assertThat(node("#confirm").isDisabled()).isTrue();
    }

    @Test
    void saysWhenItCannotBeFoundOutWhoThereIs() {
        open(Role.MANAGER);
        select(5);
        desk.house.alarms().failRecords();

        hands.push(KeyCode.G);

        assertThat(text("#colleagues .label")).startsWith("It could not be found out");
        assertThat(node("#confirm").isDisabled()).isTrue();
    }

    @Test
    void findsByLettersForTheFrontDeskAndCommandsWithAlt() {
        open(Role.FRONT_DESK);
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.A);
        assertThat(sent()).isEmpty();
        assertThat(desk.scene.lookup("#alarms-find")).extracting("text").isEqualTo("a");

        hands.push(KeyCode.ESCAPE);
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.ALT, KeyCode.A);
        assertThat(sent()).containsExactly(new AlarmCommand.Acknowledge(1));
    }

    @Test
    void tellsThatAnAlarmCameAgainSinceItWasLookedAt() {
        open(Role.MANAGER);
        hands.push(KeyCode.CONTROL, KeyCode.A);
        hands.push(KeyCode.A);
        hands.interact(() -> desk.house.alarms().keep(List.of(hotel.alarms().getFirst().again())));
        hands.push(KeyCode.ENTER);

        assertThat(desk.toast.message())
                .isEqualTo("4 alarms: acknowledged; 1 refused: the alarm came again since");
        assertThat(entry(1).alarm().get().phase()).isEqualTo(AlarmPhase.UNACKNOWLEDGED);
        assertThat(entry(2).alarm().get().phase()).isEqualTo(AlarmPhase.ACKNOWLEDGED);
    }

    @Test
    void showsWhatWouldChangeAndDoesNoMoreThanAHundredAtOnce() {
        for (long id = 1_000; id < 1_150; id++) {
            hotel.alarms().add(new AlarmSketch(id, Severity.MINOR, "offline"));
        }
        open(Role.MANAGER);
        hands.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(text("#alarms-chosen")).isEqualTo("158 alarms chosen");
        hands.push(KeyCode.A);
        ListView<?> preview = (ListView<?>) node("#alarms-preview");
        assertThat(preview.getItems().getFirst().toString()).startsWith("Critical · V03");

        hands.push(KeyCode.ENTER);

        assertThat(sent()).hasSize(100).contains(new AlarmCommand.Acknowledge(1));
        assertThat(desk.toast.message()).isEqualTo("100 alarms: acknowledged");
    }

    @Test
    void saysWhyAnAlarmCannotBeShelved() {
        open(Role.MANAGER);
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.S);

        assertThat(sent()).isEmpty();
        assertThat(desk.toast.message()).contains("“Shelve” did nothing");
    }

    @Test
    void shelvesForAsLongAsTheSeverityAllowsAndCountsItStill() {
        open(Role.MANAGER);
        select(5);
        hands.push(KeyCode.S);
        assertThat(robot.lookup("#term-4320").tryQuery()).isEmpty();
        fire("#term-240");
        hands.interact(() -> robot.lookup("#reason").queryTextInputControl().setText("Defrosting"));
        fire("#confirm");

        assertThat(entry(5).alarm().get().phase()).isEqualTo(AlarmPhase.SHELVED);
        hands.interact(() -> {});
        assertThat(node("#tab-shelved").getAccessibleText()).isEqualTo("Shelved: 2");
    }

    @Test
    void silencesThisDeskWithoutAcknowledgingAnything() {
        open(Role.MANAGER);
        assertThat(desk.played).containsExactly(Tone.CRITICAL);
        fire("#silence");
        hands.interact(desk.ticker::tick);

        assertThat(sent()).isEmpty();
        assertThat(node("#silence").isVisible()).isFalse();
        raise(new AlarmSketch(60, Severity.CRITICAL, "gas"));
        assertThat(node("#silence").isVisible()).isTrue();
    }

    @Test
    void tellsOfNewGraveAlarmsEverywhereAndTakesTheFocusFromNobody() {
        hands.interact(() -> desk.open(hotel, Role.MANAGER));
        Node before = focused();
        raise(new AlarmSketch(60, Severity.CRITICAL, "gas"));
        raise(new AlarmSketch(61, Severity.MINOR, "minibar_warm"));

        assertThat(robot.lookup(".alarm-notice").queryAll()).hasSize(1);
        assertThat(focused()).isEqualTo(before);
        assertThat(desk.announcer.last().get()).startsWith("Critical, Gas");

        hands.interact(() -> robot.lookup(".alarm-notice .action").queryButton().fire());
        assertThat(text("#alarm-title")).isEqualTo("Gas");
        assertThat(robot.lookup(".alarm-notice").queryAll()).isEmpty();
    }

    @Test
    void neverShowsMoreThanThreeLinesOfNewAlarms() {
        open(Role.MANAGER);
        for (long id = 60; id < 90; id++) {
            raise(new AlarmSketch(id, Severity.CRITICAL, "gas"));
        }

        assertThat(robot.lookup(".alarm-notice").queryAll()).hasSize(3);
    }

    @Test
    void readsTheHistoryWhenSomebodyLooksAtItAndSaysWhenItCannot() {
        open(Role.MANAGER);
        AlarmSketch over = new AlarmSketch(70, Severity.MINOR, "door_open");
        AlarmSketches.end(over);
        desk.house.alarms().over().add(over.view());
        fire("#tab-history");
        assertThat(table().getItems()).hasSize(1);

        fire("#tab-active");
        desk.house.alarms().failRecords();
        desk.house.alarms().over().clear();
        fire("#tab-history");
        assertThat(table().getItems()).hasSize(1);
    }

    @Test
    void countsOnTheRailWhatNobodyHasAcknowledged() {
        open(Role.MANAGER);

        assertThat(text("#waiting-alarms")).isEqualTo("5");
    }

    @Test
    void showsTheAlarmsOfARoomOnItsTileAndInItsDrawer() {
        hands.interact(() -> desk.open(hotel, Role.MANAGER));
        hands.interact(() -> desk.rooms.find("1204").getFirst().action().run());

        assertThat(
                        robot.from(node("#drawer"))
                                .lookup("Major: Lock battery nearly empty · Unacknowledged, 4m")
                                .tryQuery())
                .isPresent();
        hands.interact(() -> fireNow("#counter-alarms"));
        assertThat(text("#shown")).startsWith("9 of 160");
    }

    private void open(Role role) {
        hands.interact(() -> {
            desk.open(hotel, role);
            desk.shell.show(desk.alarms);
        });
        hands.interact(() -> node("#alarms").requestFocus());
    }

    private void raise(AlarmSketch sketch) {
        hands.interact(() -> desk.house.alarms().raise(sketch));
    }

    private void select(long id) {
        hands.interact(() -> table().getSelectionModel().select(entry(id)));
    }

    private void fire(String id) {
        hands.interact(() -> fireNow(id));
    }

    private void fireNow(String id) {
        ((ButtonBase) node(id)).fire();
    }

    private AlarmEntry entry(long id) {
        return desk.store.alarms().stream()
                .filter(alarm -> alarm.id().value() == id)
                .findFirst()
                .orElseThrow();
    }

    private List<AlarmCommand.Continuing> sent() {
        return desk.house.received().stream()
                .map(command -> ((Command.OnAlarm) command).command())
                .toList();
    }

    private Node focused() {
        return desk.scene.getFocusOwner();
    }

    private Node node(String id) {
        return robot.lookup(id).query();
    }

    private String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    @SuppressWarnings("unchecked")
    private TableView<AlarmEntry> table() {
        return (TableView<AlarmEntry>) node("#alarms");
    }
}
