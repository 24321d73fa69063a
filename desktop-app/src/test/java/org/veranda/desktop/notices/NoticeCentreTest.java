package org.veranda.desktop.notices;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.veranda.desktop.alarms.sound.Tone;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.rooms.screens.AlarmSketch;
import org.veranda.desktop.rooms.screens.AlarmSketches;
import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.NoticeHouse;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.testing.Hands;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Role;
import org.veranda.model.notification.NoticeId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.notification.QuietHours;
import org.veranda.wire.NotificationView;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The bell, the list under it and the cards in the corner, driven by keys.
@SuppressWarnings("NullAway.Init")
class NoticeCentreTest {

    private final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands();
    private Desk desk;

    @BeforeEach
    void openWindow() {
        hands.open(() -> {
            desk = new Desk(1366, 768);
            return desk.scene;
        });
        hands.interact(() -> {
            desk.open(AlarmSketches.hotel(), Role.MANAGER);
            desk.played.clear();
        });
    }

    @AfterEach
    void closeWindow() {
        hands.closeAll();
    }

    @Test
    void countsOnTheBellWhatNobodyHasReadAndListsTheNewestFirst() {
        open(assigned(1, 2, 90), assigned(2, 3, 5));

        hands.push(KeyCode.F8);

        assertThat(text("#waiting-notices")).isEqualTo("2");
        assertThat(list().getItems())
                .extracting(NotificationView::id)
                .containsExactly(id(2), id(1));
        assertThat(text("#notices-unread")).isEqualTo("2 unread");
    }

    @Test
    void goesToTheAlarmWithOneKeyAndIsReadByThat() {
        open(assigned(1, 2, 90));

        hands.push(KeyCode.F8);
        hands.push(KeyCode.ENTER);

        assertThat(robot.lookup("#notices").tryQuery()).isEmpty();
        assertThat(text("#alarm-title")).isEqualTo("Lock battery nearly empty");
        assertThat(desk.notices.read()).containsExactly(id(1));
        assertThat(node("#waiting-notices").isVisible()).isFalse();
    }

    @Test
    void marksOneReadAndThenAllWithoutLeavingTheList() {
        open(assigned(1, 2, 90), assigned(2, 3, 5), assigned(3, 5, 1));

        hands.push(KeyCode.F8);
        hands.push(KeyCode.R);
        assertThat(desk.notices.read()).containsExactly(id(3));
        hands.push(KeyCode.A);

        assertThat(desk.notices.read()).containsExactlyInAnyOrder(id(3), id(2), id(1));
        assertThat(text("#notices-unread")).isEqualTo("none unread");
        assertThat(list().isFocused()).isTrue();
    }

    @Test
    void isReadHereWhenItIsReadAtAnotherDesk() {
        open(assigned(1, 2, 90), assigned(2, 3, 5));

        hands.interact(() -> desk.notices.tellRead(List.of(id(2))));

        assertThat(text("#waiting-notices")).isEqualTo("1");
    }

    @Test
    void keepsTheCursorOnItsNoticeWhenANewOneComes() {
        open(assigned(1, 2, 90), assigned(2, 3, 5));
        hands.push(KeyCode.F8);
        hands.push(KeyCode.DOWN);

        hands.interact(() -> desk.notices.tell(assigned(3, 5, 0)));

        assertThat(list().getSelectionModel().getSelectedItem().id()).isEqualTo(id(1));
        assertThat(list().getItems().getFirst().id()).isEqualTo(id(3));
    }

    @Test
    void tellsOfANewOneInTheCornerWithASoundAndTakesTheFocusFromNobody() {
        open();
        Node before = focused();

        hands.interact(() -> desk.notices.tell(assigned(4, 2, 0)));

        assertThat(robot.lookup(".notice-card").queryAll()).hasSize(1);
        assertThat(focused()).isEqualTo(before);
        assertThat(desk.played).containsExactly(Tone.NOTICE);
        hands.interact(() -> robot.lookup(".notice-card .action").queryButton().fire());
        assertThat(text("#alarm-title")).isEqualTo("Lock battery nearly empty");
        assertThat(desk.notices.read()).containsExactly(id(4));
    }

    @Test
    void takesTheCardAwayWhenItIsReadElsewhere() {
        open();
        hands.interact(() -> desk.notices.tell(assigned(4, 2, 0)));

        hands.interact(() -> desk.notices.tellRead(List.of(id(4))));

        assertThat(robot.lookup(".notice-card").queryAll()).isEmpty();
    }

    @Test
    void showsOneCardForAllThatWaitedWhileTheDeskWasOffline() {
        open(assigned(1, 2, 90));

        hands.interact(() ->
                desk.notices.open(
                        List.of(
                                assigned(1, 2, 90),
                                assigned(2, 2, 50),
                                assigned(3, 3, 40),
                                assigned(4, 5, 30),
                                assigned(5, 6, 20))));

        assertThat(robot.lookup(".notice-card").queryAll()).hasSize(1);
        assertThat(robot.lookup(".notice-card .strong").<Label>query().getText())
                .isEqualTo("4 new notifications");
        assertThat(desk.played).containsExactly(Tone.NOTICE);
    }

    @Test
    void isSilentInQuietHoursAndStillCounts() {
        NotificationPreferences quiet =
                with(EnumSet.allOf(NoticeKind.class), hoursAround(RoomSketch.NOW));
        hands.interact(() -> {
            desk.notices.want(quiet);
            desk.preferences.ask();
        });
        open();

        hands.interact(() -> desk.notices.tell(assigned(4, 2, 0)));

        assertThat(robot.lookup(".notice-card").queryAll()).isEmpty();
        assertThat(desk.played).isEmpty();
        assertThat(text("#waiting-notices")).isEqualTo("1");
    }

    @Test
    void wakesSomebodyForACriticalOneInQuietHours() {
        NotificationPreferences quiet =
                with(EnumSet.allOf(NoticeKind.class), hoursAround(RoomSketch.NOW));
        hands.interact(() -> {
            desk.notices.want(quiet);
            desk.preferences.ask();
        });
        open();

        hands.interact(() ->
                desk.notices.tell(
                        NoticeHouse.alarm(
                                9, NoticeKind.ESCALATION, Severity.CRITICAL, 1, "Water leak", 0)));

        assertThat(robot.lookup(".notice-card.urgent").queryAll()).hasSize(1);
        assertThat(desk.played).containsExactly(Tone.NOTICE);
    }

    @Test
    void tellsOfAKindThatIsNotWantedInTheListAlone() {
        hands.interact(() -> {
            desk.notices.want(with(EnumSet.of(NoticeKind.MENTION), null));
            desk.preferences.ask();
        });
        open();

        hands.interact(() -> desk.notices.tell(assigned(4, 2, 0)));

        assertThat(robot.lookup(".notice-card").queryAll()).isEmpty();
        assertThat(text("#waiting-notices")).isEqualTo("1");
    }

    @Test
    void saysThatThereIsNothingYet() {
        open();

        hands.push(KeyCode.F8);

        assertThat(text("#notices .placeholder .heading")).isEqualTo("Nothing for you yet");
    }

    @Test
    void saysWhenTheListCannotBeReadAndTriesAgain() {
        hands.interact(desk.store::noticesFailed);

        hands.push(KeyCode.F8);
        hands.interact(() -> robot.lookup("#notices-again").queryButton().fire());

        assertThat(desk.tries.get()).isEqualTo(1);
    }

    @Test
    void opensOfflineAndChangesNothingThere() {
        open(assigned(1, 2, 90));
        hands.interact(() ->
                desk.connection.show(new ConnectionState.Offline(OfflineReason.UNREACHABLE, null)));

        hands.push(KeyCode.F8);
        hands.push(KeyCode.A);
        hands.push(KeyCode.R);

        assertThat(node("#notices-offline").isVisible()).isTrue();
        assertThat(desk.notices.read()).isEmpty();
        hands.push(KeyCode.ENTER);
        assertThat(text("#alarm-title")).isEqualTo("Lock battery nearly empty");
    }

    @Test
    void saysWhenTheServerDidNotTakeIt() {
        open(assigned(1, 2, 90));
        desk.notices.fail(new IllegalStateException("no answer"));

        hands.push(KeyCode.F8);
        hands.push(KeyCode.R);

        assertThat(desk.toast.message()).startsWith("The answer of the server was lost");
        assertThat(text("#waiting-notices")).isEqualTo("1");
    }

    @Test
    void closesWithTheKeyThatOpensItAndGivesTheFocusBack() {
        open(assigned(1, 2, 90));
        Node before = focused();

        hands.push(KeyCode.F8);
        hands.push(KeyCode.F8);

        assertThat(robot.lookup("#notices").tryQuery()).isEmpty();
        assertThat(focused()).isEqualTo(before);
        hands.push(KeyCode.F8);
        assertThat(robot.lookup("#notices").tryQuery()).isPresent();
    }

    @Test
    void ringsForNoAlarmThatTheUserDoesNotWantToHearOf() {
        hands.interact(() -> {
            NotificationPreferences usual = NotificationPreferences.USUAL;
            desk.notices.want(
                    new NotificationPreferences(
                            EnumSet.of(Severity.MINOR),
                            usual.kinds(),
                            usual.locations(),
                            usual.notices(),
                            null,
                            true,
                            true,
                            false,
                            0));
            desk.preferences.ask();
            desk.house.alarms().raise(new AlarmSketch(60, Severity.CRITICAL, "gas"));
            desk.house.alarms().raise(new AlarmSketch(61, Severity.MINOR, "minibar_warm"));
        });

        assertThat(desk.played).isEmpty();
        assertThat(robot.lookup(".alarm-notice").queryAll()).hasSize(1);
        assertThat(robot.lookup(".alarm-notice.minor").tryQuery()).isPresent();
    }

    private void open(NotificationView... notices) {
        hands.interact(() -> desk.notices.open(List.of(notices)));
    }

    private static NotificationView assigned(long id, long alarm, long minutes) {
        return NoticeHouse.alarm(
                id, NoticeKind.ASSIGNMENT, Severity.MAJOR, alarm, "Lock battery", minutes);
    }

    private static NotificationPreferences with(
            Set<NoticeKind> notices, @Nullable QuietHours hours) {
        NotificationPreferences usual = NotificationPreferences.USUAL;
        return new NotificationPreferences(
                usual.severities(), null, null, notices, hours, true, true, false, 0);
    }

    private static QuietHours hoursAround(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, ZoneId.of("Europe/Lisbon"));
        return new QuietHours(time.minusHours(1), time.plusHours(1), false);
    }

    private static NoticeId id(long value) {
        return new NoticeId(value);
    }

    @SuppressWarnings("unchecked")
    private ListView<NotificationView> list() {
        return (ListView<NotificationView>) node("#notices-list");
    }

    private Node focused() {
        return desk.scene.getFocusOwner();
    }

    private Node node(String query) {
        return robot.lookup(query).query();
    }

    private String text(String query) {
        return robot.lookup(query).<Label>query().getText();
    }
}
