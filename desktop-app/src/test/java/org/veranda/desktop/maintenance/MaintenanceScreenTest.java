package org.veranda.desktop.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.rooms.screens.RequestScenes;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.store.upkeep.PhotoException;
import org.veranda.desktop.testing.Hands;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.UserId;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.Command;
import org.veranda.wire.MaintenanceRequestView;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;

/// The maintenance screen driven by keys, pointer and buttons.
@SuppressWarnings("NullAway.Init")
class MaintenanceScreenTest {

    private final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands();
    private final Hotel hotel = RequestScenes.hotel();
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
    void countsWhatStandsUnderEachTabAndOnTheRail() {
        open(Role.MANAGER);

        assertThat(node("#tab-open").getAccessibleText()).isEqualTo("Open: 4");
        assertThat(node("#tab-in-work").getAccessibleText()).isEqualTo("In work: 2");
        assertThat(node("#tab-done").getAccessibleText()).isEqualTo("To verify: 1");
        assertThat(text("#waiting-maintenance")).isEqualTo("4");
        assertThat(shown()).containsExactly(4L, 1L, 2L, 3L);
    }

    @Test
    void startsWithOneKeyAndStaysWithTheRequestThatIsLookedAt() {
        open(Role.MANAGER);
        select(1);
        hands.push(KeyCode.ENTER);
        hands.push(KeyCode.S);

        assertThat(sent()).containsExactly(new MaintenanceCommand.Start());
        assertThat(desk.toast.message())
                .isEqualTo("1204: The shower leaks and the floor is wet: in work");
        assertThat(node("#tab-in-work")).extracting("selected").isEqualTo(true);
        assertThat(text("#request-state")).startsWith("In work for");
        assertThat(text("#request-place")).isEqualTo("1204 · Tower");
    }

    @Test
    void asksWhatWasDoneAndKeepsTheNote() {
        open(Role.MANAGER);
        fire("#tab-in-work");
        select(5);
        hands.push(KeyCode.D);
        hands.write("New rail");
        hands.push(KeyCode.ENTER);

        assertThat(sent()).containsExactly(new MaintenanceCommand.Done("New rail"));
        assertThat(desk.house.requests().get(5).status()).isEqualTo(RequestStatus.DONE);
    }

    @Test
    void givesItToSomebodyWhoMendsThings() {
        open(Role.MANAGER);
        select(1);
        hands.push(KeyCode.A);
        assertThat(((ListView<?>) node("#colleagues")).getItems()).hasSize(3);
        hands.write("rui");
        hands.push(KeyCode.ENTER);

        assertThat(sent()).containsExactly(new MaintenanceCommand.Assign(new UserId(7)));
        assertThat(desk.house.requests().get(1).assignee()).isEqualTo(RequestScenes.RUI);
    }

    @Test
    void saysWhyTheRulesDoNotAllowIt() {
        open(Role.MAINTENANCE);
        fire("#tab-in-work");
        select(6);
        hands.push(KeyCode.D);

        assertThat(sent()).isEmpty();
        assertThat(desk.toast.message())
                .startsWith("V11: Pool light flickers: “Done” did nothing. Somebody else has it");
    }

    @Test
    void offersAHousekeeperOnlyToAddPhotos() {
        open(Role.HOUSEKEEPER);
        select(1);
        hands.push(KeyCode.ENTER);

        assertThat(robot.lookup("#request-actions .button").queryAll()).hasSize(1);
        assertThat(robot.lookup("#do-request-add-photos").tryQuery()).isPresent();
    }

    @Test
    void reportsWhatIsBrokenByKeysAlone() {
        open(Role.MANAGER);
        hands.push(KeyCode.W);
        hands.write("1205");
        assertThat(text("#report-where")).startsWith("1205 · ");
        hands.push(KeyCode.TAB);
        hands.write("No hot water");
        hands.push(KeyCode.ENTER);

        assertThat(reports())
                .containsExactly(
                        new MaintenanceCommand.Report(
                                hotel.room("1205").roomId(),
                                "No hot water",
                                RequestPriority.MEDIUM));
        assertThat(desk.toast.message()).isEqualTo("1205: reported");
        assertThat(node("#tab-open").getAccessibleText()).isEqualTo("Open: 5");
    }

    @Test
    void reportsAboutTheRoomUnderTheCursorOfTheBoard() {
        hands.interact(() -> desk.open(hotel, Role.HOUSEKEEPER));
        hands.interact(() -> desk.rooms.find("1207").getFirst().action().run());
        hands.push(KeyCode.W);
        hands.write("Smoke alarm beeps");
        hands.push(KeyCode.ENTER);

        assertThat(reports())
                .containsExactly(
                        new MaintenanceCommand.Report(
                                hotel.room("1207").roomId(),
                                "Smoke alarm beeps",
                                RequestPriority.MEDIUM));
    }

    @Test
    void cannotReportWithoutARoomAndWords() {
        open(Role.MANAGER);
        hands.push(KeyCode.W);
        hands.write("12");

        assertThat(text("#report-where")).isEqualTo("No single room is called so.");
        assertThat(node("#confirm").isDisabled()).isTrue();
    }

    @Test
    void saysThatNothingCanBeReportedWithoutTheServer() {
        open(Role.MANAGER);
        away();
        hands.push(KeyCode.W);

        assertThat(robot.lookup("#description").tryQuery()).isEmpty();
        assertThat(desk.toast.message()).startsWith("There is no contact with the server");
        assertThat(table().getItems()).hasSize(4);
    }

    @Test
    void sendsThePhotosAfterTheReport() {
        desk.chosen.addAll(List.of(Path.of("a.jpg"), Path.of("b.png")));
        open(Role.MANAGER);
        hands.push(KeyCode.W);
        hands.write("1205");
        fire("#choose-photos");
        hands.interact(() -> input("#description").setText("Cracked tile"));
        fire("#confirm");

        assertThat(desk.house.requests().sent())
                .containsExactly(Path.of("a.jpg"), Path.of("b.png"));
        assertThat(request(507).photos()).hasSize(2);
    }

    @Test
    void keepsAPhotoThatWasNotTakenAndSaysWhy() {
        open(Role.MANAGER);
        select(3);
        hands.push(KeyCode.ENTER);
        desk.house.requests().refusePhotos(PhotoException.Why.AWAY);
        desk.chosen.add(Path.of("lamp.jpg"));
        hands.push(KeyCode.P);
        assertThat(text("#photos-sending .label"))
                .isEqualTo("lamp.jpg was not sent: the server could not be reached");

        desk.house.requests().refusePhotos(null);
        fire("#photos-again");

        assertThat(request(3).photos()).hasSize(1);
        assertThat(node("#photos-sending").isVisible()).isFalse();
    }

    @Test
    void walksThroughThePhotosByKeysAndComesBack() {
        open(Role.MANAGER);
        select(1);
        hands.push(KeyCode.F);
        assertThat(text("#photo-count")).isEqualTo("1 of 3");
        hands.push(KeyCode.RIGHT);
        hands.push(KeyCode.RIGHT);
        hands.push(KeyCode.RIGHT);
        assertThat(text("#photo-count")).isEqualTo("3 of 3");
        hands.push(KeyCode.PLUS);
        assertThat(text("#photo-scale")).isEqualTo("× 1.5");
        hands.push(KeyCode.HOME);
        assertThat(text("#photo-count")).isEqualTo("1 of 3");
        assertThat(text("#photo-scale")).isEqualTo("× 1.0");
        hands.push(KeyCode.ESCAPE);

        assertThat(robot.lookup("#photo-viewer").tryQuery()).isEmpty();
        assertThat(desk.scene.getFocusOwner()).isEqualTo(table());
    }

    @Test
    void saysThatAPhotoIsOnItsWayOrCannotBeHadAndTriesAgain() {
        open(Role.MANAGER);
        select(1);
        desk.house.requests().answerLate();
        hands.push(KeyCode.F);
        assertThat(robot.lookup("Loading the photo").tryQuery()).isPresent();
        desk.house.requests().fail(true);
        hands.interact(desk.house.requests()::answer);
        assertThat(robot.lookup("The photo could not be loaded").tryQuery()).isPresent();

        desk.house.requests().fail(false);
        fire("#photo-again");

        assertThat(robot.lookup("The photo could not be loaded").tryQuery()).isEmpty();
        assertThat(robot.lookup("#photo .image-view").queryAll()).hasSize(1);
    }

    @Test
    void showsWhatIsClosedWhenSomebodyLooksAtItAndSaysWhenItCannot() {
        open(Role.MANAGER);
        desk.house.requests().fail(true);
        fire("#tab-over");
        assertThat(robot.lookup("#over-again").tryQuery()).isPresent();

        desk.house.requests().fail(false);
        desk.house
                .requests()
                .closed()
                .add(
                        RequestScenes.is(
                                request(7),
                                RequestStatus.VERIFIED,
                                RequestScenes.RUI,
                                RequestScenes.RUI,
                                null));
        fire("#over-again");

        assertThat(shown()).containsExactly(7L);
    }

    @Test
    void showsAtOnceWhatAColleagueDidAndMovesNothingUnderThePointer() {
        open(Role.MANAGER);
        hands.moveTo(robot.lookup("#requests .table-row-cell").nth(1).query());
        hands.interact(() ->
                desk.house
                        .requests()
                        .change(
                                RequestScenes.is(
                                        request(4),
                                        RequestStatus.STARTED,
                                        RequestScenes.RUI,
                                        null,
                                        null)));
        assertThat(shown()).containsExactly(4L, 1L, 2L, 3L);
        assertThat(node("#tab-in-work").getAccessibleText()).isEqualTo("In work: 3");

        fire("#requests-update");

        assertThat(shown()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void findsByTypingForTheFrontDeskAndCommandsWithAlt() {
        open(Role.FRONT_DESK);
        hands.push(KeyCode.L);
        hands.push(KeyCode.A);
        hands.push(KeyCode.M);
        assertThat(shown()).containsExactly(3L);
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.ALT, KeyCode.S);

        assertThat(sent()).containsExactly(new MaintenanceCommand.Start());
    }

    @Test
    void listsBlockedRoomsWithTheirDaysAndFinishesABlockByKeys() {
        open(Role.MANAGER);
        fire("#tab-blocks");
        int before = blocks().getItems().size();
        assertThat(node("#tab-blocks").getAccessibleText()).isEqualTo("Blocked rooms: " + before);
        hands.interact(() -> blocks().requestFocus());
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.ENTER);
        assertThat(text("#block-room")).contains(" · ");
        hands.push(KeyCode.D);
        hands.push(KeyCode.ENTER);

        assertThat(blocks().getItems()).hasSize(before - 1);
        assertThat(desk.toast.message()).endsWith("back in service");
    }

    @Test
    void changesTheLastDayOfABlock() {
        open(Role.MANAGER);
        fire("#tab-blocks");
        hands.interact(() -> blocks().requestFocus());
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.E);
        hands.interact(() -> input("#last-day").setText("30.11.2026"));
        fire("#confirm");

        assertThat(desk.house.received())
                .last()
                .extracting(command -> ((Command.OnRoom) command).command())
                .isInstanceOfSatisfying(
                        RoomCommand.BlockExtend.class,
                        extend -> assertThat(extend.through()).isEqualTo("2026-11-30"));
        assertThat(desk.toast.message()).endsWith("last day changed");
    }

    @Test
    void listsTheBookingsThatHaveABlockedRoomOnItsDays() {
        hotel.expect(hotel.room("103"), "Zimmermann", LocalTime.of(15, 0));
        open(Role.MANAGER);
        fire("#tab-blocks");
        hands.interact(() -> blocks().requestFocus());
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.ENTER);

        assertThat(text("#block-room")).startsWith("103");
        assertThat(text("#block-conflicts .label"))
                .isEqualTo("1 booking has the room on these days");
        hands.push(KeyCode.W);
        assertThat(robot.lookup("#report-room").tryQuery()).isPresent();
    }

    @Test
    void blocksTheRoomOfARequestWithItsUsualKey() {
        open(Role.MANAGER);
        select(1);
        hands.push(KeyCode.O);
        hands.write("Leak");
        assertThat(node("#through")).isNotNull();
        hands.push(KeyCode.ESCAPE);

        assertThat(desk.house.received()).isEmpty();
    }

    private void open(Role role) {
        hands.interact(() -> {
            desk.open(hotel, role);
            desk.shell.show(desk.maintenance);
        });
        hands.interact(() -> node("#requests").requestFocus());
    }

    private void away() {
        hands.interact(() ->
                desk.connection.show(
                        new ConnectionState.Offline(
                                OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(4))));
    }

    private void select(long id) {
        hands.interact(() ->
                table().getSelectionModel()
                        .select(
                                table().getItems().stream()
                                        .filter(entry -> entry.value().get().id().value() == id)
                                        .findFirst()
                                        .orElseThrow()));
    }

    private MaintenanceRequestView request(long id) {
        return desk.house.requests().get(id);
    }

    private List<Long> shown() {
        return table().getItems().stream().map(entry -> entry.value().get().id().value()).toList();
    }

    private List<MaintenanceCommand.Continuing> sent() {
        return desk.house.received().stream()
                .filter(Command.OnRequest.class::isInstance)
                .map(command -> ((Command.OnRequest) command).command())
                .toList();
    }

    private List<MaintenanceCommand.Report> reports() {
        return desk.house.received().stream()
                .filter(Command.NewRequest.class::isInstance)
                .map(command -> ((Command.NewRequest) command).command())
                .toList();
    }

    private void fire(String id) {
        hands.interact(() -> ((ButtonBase) node(id)).fire());
    }

    private Node node(String id) {
        return robot.lookup(id).query();
    }

    private TextInputControl input(String id) {
        return robot.lookup(id).queryTextInputControl();
    }

    private String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    @SuppressWarnings("unchecked")
    private TableView<Entry<MaintenanceRequestView>> table() {
        return (TableView<Entry<MaintenanceRequestView>>) node("#requests");
    }

    private TableView<?> blocks() {
        return (TableView<?>) node("#blocks");
    }
}
