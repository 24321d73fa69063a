package org.veranda.desktop.notices.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.rooms.screens.AlarmSketches;
import org.veranda.desktop.rooms.screens.SettingsDesk;
import org.veranda.desktop.testing.Hands;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Role;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.notification.QuietHours;
import org.veranda.model.room.LocationId;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a user does to say what they want to be told of, and what they are told about it.
@SuppressWarnings("NullAway.Init")
class PreferencesTest {

    private final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands();
    private SettingsDesk at;

    @BeforeEach
    void openWindow() {
        hands.open(() -> {
            at = new SettingsDesk(1366, 768);
            return at.scene();
        });
    }

    @AfterEach
    void closeWindow() {
        hands.closeAll();
    }

    @Test
    void savesWhatWasChosenAndSaysSo() {
        open();

        fire("#want-minor");
        fire("#want-mail");
        assertThat(state()).isEqualTo("Not saved yet.");
        fire("#preferences-save");

        assertThat(wanted().severities())
                .containsExactlyInAnyOrder(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR);
        assertThat(wanted().mail()).isTrue();
        assertThat(state()).startsWith("Saved for every desk");
        assertThat(node("#preferences-save").isDisabled()).isTrue();
    }

    @Test
    void goesBackToWhatIsSaved() {
        open();

        fire("#want-critical");
        fire("#want-mention");
        fire("#preferences-undo");

        assertThat(selected("#want-critical")).isTrue();
        assertThat(selected("#want-mention")).isTrue();
        assertThat(wanted()).isEqualTo(NotificationPreferences.USUAL);
        assertThat(node("#preferences-undo").isDisabled()).isTrue();
    }

    @Test
    void choosesKindsByTyping() {
        open();

        fire("#want-kinds");
        hands.push(KeyCode.CONTROL, KeyCode.A);
        hands.write("water");
        hands.push(KeyCode.SPACE);
        hands.push(KeyCode.ENTER);
        fire("#preferences-save");

        assertThat(wanted().kinds()).containsExactly("water_leak");
        assertThat(find("#want-kinds", Button.class).getText()).isEqualTo("1 kind…");
    }

    @Test
    void choosesEverywhereAgainByChoosingAllOfThem() {
        open();
        fire("#want-places");
        hands.push(KeyCode.CONTROL, KeyCode.A);
        hands.write("tower");
        hands.push(KeyCode.SPACE);
        hands.push(KeyCode.ENTER);
        fire("#preferences-save");
        assertThat(wanted().locations()).containsExactly(new LocationId(3));

        fire("#want-places");
        hands.push(KeyCode.CONTROL, KeyCode.A);
        hands.push(KeyCode.ENTER);
        fire("#preferences-save");

        assertThat(wanted().locations()).isNull();
    }

    @Test
    void choosesNothingAtAllNowhere() {
        open();

        fire("#want-places");
        hands.push(KeyCode.CONTROL, KeyCode.A);

        assertThat(node("#confirm").isDisabled()).isTrue();
    }

    @Test
    void takesQuietHoursAsPeopleTypeThem() {
        open();

        fire("#quiet-on");
        type("#quiet-from", "2130");
        type("#quiet-until", "6");
        fire("#preferences-save");

        assertThat(wanted().quietHours())
                .isEqualTo(new QuietHours(LocalTime.of(21, 30), LocalTime.of(6, 0), false));
    }

    @Test
    void savesNoHoursThatAreNone() {
        open();
        fire("#quiet-on");

        type("#quiet-from", "25:00");
        assertThat(state()).startsWith("Write two different times");
        assertThat(node("#preferences-save").isDisabled()).isTrue();
        type("#quiet-from", "7:00");
        assertThat(node("#preferences-save").isDisabled()).as("from 7 until 7").isTrue();

        fire("#preferences-undo");
        assertThat(find("#quiet-from", TextField.class).getText()).isEqualTo("22:00");
        assertThat(find("#quiet-on", CheckBox.class).isSelected()).isFalse();
    }

    @Test
    void saysWhyCriticalAlarmsAreNeverSilent() {
        open();
        fire("#quiet-on");

        assertThat(node("#quiet-critical").isDisabled()).isTrue();
        assertThat(labels())
                .contains(
                        "Always heard: your role can acknowledge alarms, so somebody may be waiting for"
                                + " you.");
    }

    @Test
    void letsThoseSleepThroughCriticalAlarmsWhoseRoleAllowsIt() {
        at.desk().notices.maySilenceCritical();
        open();

        assertThat(node("#quiet-critical").isDisabled()).as("without hours").isTrue();
        fire("#quiet-on");
        fire("#quiet-critical");
        fire("#preferences-save");

        assertThat(wanted().quietHours()).extracting(QuietHours::criticalToo).isEqualTo(true);
    }

    @Test
    void keepsWhatWasChosenWhenTheServerDoesNotSaveIt() {
        open();
        fire("#want-info");
        at.desk().notices.fail(new IllegalStateException("no answer"));

        fire("#preferences-save");
        assertThat(state()).startsWith("The server did not save it.");
        assertThat(selected("#want-info")).isTrue();
        at.desk().notices.recover();
        fire("#preferences-save");

        assertThat(wanted().severities()).contains(Severity.INFO);
    }

    @Test
    void saysWhenAnotherDeskSavedSomethingElseAndLoadsThat() {
        open();
        hands.interact(() -> at.desk().notices.want(usualWith(NoticeKind.MENTION)));
        fire("#want-info");

        fire("#preferences-save");
        assertThat(state()).startsWith("You saved something else at another desk.");
        assertThat(node("#preferences-save").isDisabled()).isTrue();
        fire("#preferences-load");

        assertThat(selected("#want-info")).isFalse();
        assertThat(selected("#want-assignment")).isFalse();
        fire("#want-info");
        fire("#preferences-save");
        assertThat(wanted().severities()).contains(Severity.INFO);
        assertThat(wanted().notices()).containsExactly(NoticeKind.MENTION);
    }

    @Test
    void canBeChosenOfflineAndSavedLater() {
        open();
        hands.interact(() ->
                at.desk()
                        .connection
                        .show(new ConnectionState.Offline(OfflineReason.UNREACHABLE, null)));

        fire("#want-info");
        assertThat(state()).startsWith("Offline:");
        assertThat(node("#preferences-save").isDisabled()).isTrue();
        hands.interact(() -> at.desk().connection.show(new ConnectionState.Live()));
        fire("#preferences-save");

        assertThat(wanted().severities()).contains(Severity.INFO);
    }

    @Test
    void saysThatTheyCouldNotBeLoadedAndTriesAgain() {
        at.desk().notices.fail(new IllegalStateException("no answer"));
        open();
        assertThat(robot.lookup("#want-minor").tryQuery()).isEmpty();

        at.desk().notices.recover();
        fire("#preferences-again");

        assertThat(robot.lookup("#want-minor").tryQuery()).isPresent();
    }

    @Test
    void speaksSpanishWhenThatIsChosen() {
        open();

        hands.interact(() -> at.desk().texts.use(Locale.of("es")));

        assertThat(find("#want-mention", ToggleButton.class).getText()).isEqualTo("Mención");
        assertThat(state()).startsWith("Se guardan en el servidor");
    }

    private void open() {
        hands.interact(() -> at.open(AlarmSketches.hotel(), Role.MANAGER));
    }

    private NotificationPreferences wanted() {
        return at.desk().notices.wanted().withVersion(0);
    }

    private static NotificationPreferences usualWith(NoticeKind only) {
        NotificationPreferences usual = NotificationPreferences.USUAL;
        return new NotificationPreferences(
                usual.severities(), null, null, Set.of(only), null, true, true, false, 0);
    }

    private String state() {
        return find("#preferences-state", Label.class).getText();
    }

    private List<String> labels() {
        return robot.lookup(".label").<Label>queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private boolean selected(String query) {
        return find(query, ToggleButton.class).isSelected();
    }

    /// As a user does: into the field, over what stands there.
    private void type(String query, String text) {
        hands.interact(() -> {
            TextField field = find(query, TextField.class);
            field.requestFocus();
            field.selectAll();
        });
        hands.write(text);
    }

    private void fire(String query) {
        hands.interact(() -> find(query, ButtonBase.class).fire());
    }

    private Node node(String query) {
        return find(query, Node.class);
    }

    private <N extends Node> N find(String query, Class<N> type) {
        return robot.lookup(query).queryAs(type);
    }
}
