package org.veranda.desktop.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.model.identity.Role;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

class WindowTest extends ConsoleTest {

    @Test
    void alwaysSaysWhatTheDataIsWorthAndWhoseItIs() {
        signIn(Role.FRONT_DESK);

        assertThat(text("#status-link")).isEqualTo("Live");
        assertThat(text("#status-age")).isEqualTo("Data 2 s old");
        assertThat(text("#status-waiting")).isEqualTo("0 changes waiting");
        assertThat(text("#status-clock")).isEqualTo("14:02");
        assertThat(text("#status-property")).isEqualTo("Quinta do Mar");
        assertThat(text("#status-business-date")).isEqualTo("Business date Fri 20 Nov");
        assertThat(text("#status-user")).isEqualTo("Inês Carvalho · Front Desk");
    }

    @Test
    void saysWhenABusinessDateStayedBehind() {
        signIn(Role.FRONT_DESK);
        clock.advance(Duration.ofHours(34).minusMinutes(3));
        hands.interact(desk.ticker::tick);
        assertThat(text("#status-business-date")).isEqualTo("Business date Fri 20 Nov");

        clock.advance(Duration.ofMinutes(1));
        hands.interact(desk.ticker::tick);
        assertThat(text("#status-business-date"))
                .isEqualTo("Business date Fri 20 Nov 2026, not closed since");

        hands.interact(() -> desk.texts.use(Locale.of("es")));
        assertThat(text("#status-business-date"))
                .isEqualTo("Fecha hotelera vie 20 nov 2026, sin cerrar desde entonces");
        assertThat(state("#status-business-date", "late")).isTrue();
    }

    @Test
    void turnsAmberAfterFifteenSecondsOfSilence() {
        silence(14);
        assertThat(aging()).isFalse();

        silence(15);
        assertThat(aging()).isTrue();
        assertThat(shows("#stale-banner")).isFalse();
    }

    @Test
    void showsABannerAfterAMinuteOfSilence() {
        silence(59);
        assertThat(shows("#stale-banner")).isFalse();

        silence(61);
        assertThat(shows("#stale-banner")).isTrue();
        assertThat(node("#stale-banner").getAccessibleText())
                .isEqualTo(
                        "The server has gone silent. What you see is 1 min old and may have"
                                + " changed.");
    }

    @Test
    void saysWhenItTriesAgain() {
        hands.interact(() ->
                desk.connection.show(
                        new ConnectionState.Offline(
                                OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(8))));

        assertThat(text("#status-link")).isEqualTo("Offline, trying again in 8 s");
    }

    @Test
    void looksForTheServerWhenAskedWhileThereIsNoContact() {
        signIn(Role.FRONT_DESK);
        assertThat(shows("#status-try-now")).isFalse();
        hands.interact(() ->
                desk.connection.show(new ConnectionState.Offline(OfflineReason.REFUSED, null)));

        hands.clickOn(node("#status-try-now"));
        press(KeyCode.CONTROL, KeyCode.R);
        press(KeyCode.CONTROL, KeyCode.K);
        hands.write("connect");
        press(KeyCode.ENTER);
        silence(61);
        hands.clickOn(node("#banner-try-now"));

        assertThat(desk.tries).hasValue(4);
        hands.interact(() -> desk.connection.show(new ConnectionState.Live()));
        assertThat(shows("#status-try-now") || shows("#banner-try-now")).isFalse();
    }

    @Test
    void saysInWordsThatAnOpenConnectionIsSilent() {
        silence(15);

        assertThat(text("#status-link")).isEqualTo("The server is silent");
    }

    @Test
    void findsARoomInThePaletteAndOpensIt() {
        signIn(Role.MANAGER);
        press(KeyCode.CONTROL, KeyCode.K);
        hands.write("1204");
        press(KeyCode.ENTER);

        assertThat(text("#drawer-room")).isEqualTo("1204");
        assertThat(desk.scene.getFocusOwner().getId()).isEqualTo("board");
    }

    @Test
    void findsAnActionInThePaletteAndDoesIt() {
        signIn(Role.MANAGER);
        type("1204");
        press(KeyCode.CONTROL, KeyCode.K);
        hands.write("mark clean");
        assertThat(((ListView<?>) node("#palette-list")).getItems()).hasSize(1);
        press(KeyCode.ENTER);

        assertThat(code("1204")).isEqualTo("VC");
    }

    @Test
    void doesNothingWhenTheEmptyPartOfThePaletteIsClicked() {
        signIn(Role.MANAGER);
        type("1204");
        press(KeyCode.CONTROL, KeyCode.K);
        hands.write("mark clean");
        Bounds list = node("#palette-list").localToScreen(node("#palette-list").getLayoutBounds());

        hands.clickOn(new Point2D(list.getCenterX(), list.getMaxY() - 30));
        assertThat(desk.house.received()).isEmpty();
        assertThat(shows("#palette")).isTrue();

        hands.clickOn(new Point2D(list.getCenterX(), list.getMinY() + 15));
        assertThat(code("1204")).isEqualTo("VC");
    }

    @Test
    void leavesAltGrAndTheNumberPadToTyping() {
        signIn(Role.FRONT_DESK);
        press(KeyCode.SLASH);
        List<KeyCode> reached = new ArrayList<>();
        node("#find").addEventHandler(KeyEvent.KEY_PRESSED, event -> reached.add(event.getCode()));

        hands.interact(() -> {
            pressed(KeyCode.DIGIT2, true);
            pressed(KeyCode.NUMPAD2, false);
            pressed(KeyCode.K, true);
            pressed(KeyCode.R, true);
        });

        assertThat(reached).containsExactly(KeyCode.DIGIT2, KeyCode.NUMPAD2, KeyCode.K, KeyCode.R);
        assertThat(shows("#palette")).isFalse();
        assertThat(desk.tries).hasValue(0);
    }

    private void pressed(KeyCode code, boolean altGr) {
        Event.fireEvent(
                node("#find"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, altGr, true, false));
    }

    @Test
    void explainsTheKeysAndGivesTheFocusBack() {
        signIn(Role.MANAGER);
        press(KeyCode.F1);
        assertThat(shows("#keys")).isTrue();

        press(KeyCode.ESCAPE);

        assertThat(robot.lookup("#keys").tryQuery()).isEmpty();
        assertThat(desk.scene.getFocusOwner().getId()).isEqualTo("board");
    }

    @Test
    void keepsTheKeyboardInTheDialog() {
        signIn(Role.MANAGER);
        type("1204o");

        for (int i = 0; i < 12; i++) {
            press(KeyCode.TAB);
        }

        Predicate<Node> focused = Node::isFocused;
        assertThat(robot.from(node(".dialog-card")).lookup(focused).queryAll()).isNotEmpty();
    }

    private void silence(int seconds) {
        hands.interact(() -> desk.heard(RoomSketch.NOW.minusSeconds(seconds)));
    }

    private boolean aging() {
        return state("#status-bar", "aging");
    }

    private boolean state(String id, String name) {
        return node(id).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals(name));
    }
}
