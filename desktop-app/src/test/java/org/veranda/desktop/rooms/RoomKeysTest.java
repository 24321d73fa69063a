package org.veranda.desktop.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.settings.LetterKeys;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;
import org.veranda.wire.Command;

import java.time.LocalTime;

class RoomKeysTest extends ConsoleTest {

    @Test
    void setsARoomCleanByTypingItsNumberAndC() {
        signIn(Role.MANAGER);

        type("1204");
        type("c");

        assertThat(code("1204")).isEqualTo("VC");
        assertThat(desk.toast.message()).isEqualTo("1204: clean");
    }

    @Test
    void beginsANewSearchAfterACommand() {
        signIn(Role.MANAGER);

        type("1204c1203");

        assertThat(find()).isEqualTo("1203");
    }

    @Test
    void asksBeforeACommandGoesToARoomThatIsNotLookedAt() {
        signIn(Role.MANAGER);
        type("12");
        press(KeyCode.SPACE);
        press(KeyCode.RIGHT);

        type("p");

        assertThat(desk.house.received()).isEmpty();
        assertThat(shows("#preview")).isTrue();
    }

    @Test
    void findsByLettersAtTheFrontDeskAndCommandsWithAlt() {
        signIn(Role.FRONT_DESK);

        type("cost");
        assertThat(desk.house.received()).isEmpty();
        assertThat(find()).isEqualTo("cost");

        press(KeyCode.ESCAPE);
        type("1204");
        press(KeyCode.ALT, KeyCode.C);
        assertThat(code("1204")).isEqualTo("VC");
    }

    @Test
    void commandsByLettersAtTheFrontDeskWhenThatIsChosen() {
        signIn(Role.FRONT_DESK);
        hands.interact(() -> desk.settings.letterKeys().set(LetterKeys.COMMAND));

        type("1204c");

        assertThat(code("1204")).isEqualTo("VC");
    }

    @Test
    void asksBeforeARoomBecomesDirty() {
        signIn(Role.MANAGER);
        type("1204c");
        type("d");
        assertThat(code("1204")).isEqualTo("VC");

        press(KeyCode.ENTER);

        assertThat(code("1204")).isEqualTo("VD");
    }

    @Test
    void blocksARoomWithDatesInFewSteps() {
        signIn(Role.MANAGER);
        type("1204o");
        hands.write("Leak");
        press(KeyCode.ENTER);

        assertThat(code("1204")).isEqualTo("OOO·d");
    }

    @Test
    void marksPickupInspectedAndRush() {
        signIn(Role.MANAGER);
        type("1204p");
        assertThat(code("1204")).isEqualTo("VP");
        type("r");
        assertThat(room("1204").room().get().rush()).isTrue();
        type("r");
        assertThat(room("1204").room().get().rush()).isFalse();
        type("ci");
        assertThat(code("1204")).isEqualTo("VI");
    }

    @Test
    void keepsANote() {
        signIn(Role.MANAGER);
        type("1204n");
        hands.write("Cot");
        press(KeyCode.ENTER);

        assertThat(room("1204").room().get().note()).isEqualTo("Cot");
    }

    @Test
    void goesToTheSearchFieldBySlashAndBackByEnter() {
        signIn(Role.MANAGER);
        press(KeyCode.SLASH);
        assertThat(desk.scene.getFocusOwner()).isInstanceOf(TextInputControl.class);

        hands.write("c");
        assertThat(desk.house.received()).isEmpty();

        press(KeyCode.ENTER);
        assertThat(desk.scene.getFocusOwner().getId()).isEqualTo("board");
        assertThat(shows("#drawer")).isTrue();
    }

    @Test
    void movesWithArrowsAndJumpsToBothEnds() {
        signIn(Role.MANAGER);
        press(KeyCode.HOME);
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        assertThat(text("#drawer-room")).isEqualTo("V02");

        press(KeyCode.END);
        assertThat(text("#drawer-room")).isEqualTo("1224");

        int last = place("1224");
        press(KeyCode.UP);
        int row = last - place(text("#drawer-room"));
        press(KeyCode.PAGE_UP);
        assertThat(last - place(text("#drawer-room"))).isGreaterThan(3 * row);
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_DOWN);
        assertThat(text("#drawer-room")).isEqualTo("1224");
    }

    @Test
    void commandsWithAltFromTheSearchField() {
        signIn(Role.FRONT_DESK);
        press(KeyCode.SLASH);
        hands.write("1204");

        press(KeyCode.ALT, KeyCode.C);

        assertThat(code("1204")).isEqualTo("VC");
    }

    @Test
    void leavesWhatIsTypedWithAltGrAlone() {
        signIn(Role.MANAGER);
        type("1204");

        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);

        assertThat(desk.house.received()).isEmpty();
        assertThat(shows("#chosen")).isFalse();
    }

    @Test
    void takesASpaceIntoANameAndChoosesByItOtherwise() {
        hotel.expect(hotel.room("1204"), "Ana de Vries", LocalTime.of(15, 0));
        signIn(Role.FRONT_DESK);

        type("ana de");
        assertThat(find()).isEqualTo("ana de");
        assertThat(shows("#chosen")).isFalse();

        press(KeyCode.RIGHT);
        press(KeyCode.SPACE);
        assertThat(text("#chosen")).isEqualTo("1 room chosen");
    }

    @Test
    void listsTheKeysAsTheyWorkForThePerson() {
        signIn(Role.FRONT_DESK);
        press(KeyCode.F1);

        assertThat(robot.from(node("#keys")).lookup("Alt+C").tryQuery()).isPresent();
        assertThat(robot.from(node("#keys")).lookup("0–9  A–Z  /").tryQuery()).isPresent();
    }

    @Test
    void leavesLettersOfOtherScreensAlone() {
        signIn(Role.MANAGER);

        type("1204wmas");

        assertThat(desk.house.received()).isEmpty();
        assertThat(find()).isEqualTo("1204");
    }

    @Test
    void checksInAnAssignedArrivalByNameEnterAndControlEnter() {
        vacant(hotel.room("1205"), Condition.INSPECTED);
        hotel.unbook(hotel.room("1205"));
        hotel.expect(hotel.room("1205"), "Zimmermann", LocalTime.of(15, 0));
        signIn(Role.FRONT_DESK);

        type("zimmer");
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(code("1205")).isEqualTo("OI");
        assertThat(desk.house.received().getLast()).isInstanceOf(Command.OnBooking.class);
    }

    @Test
    void clearsOneThingAfterTheOther() {
        signIn(Role.MANAGER);
        type("1204");
        press(KeyCode.ENTER);
        press(KeyCode.SPACE);

        press(KeyCode.ESCAPE);
        assertThat(shows("#drawer")).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(shows("#drawer")).isFalse();
        assertThat(find()).isEqualTo("1204");
        press(KeyCode.ESCAPE);
        assertThat(find()).isEmpty();
    }

    @Test
    void walksThePanesWithF6() {
        signIn(Role.MANAGER);
        type("1204");
        press(KeyCode.ENTER);

        press(KeyCode.F6);
        assertThat(desk.scene.getFocusOwner().getId()).isEqualTo("do-mark-clean");
        press(KeyCode.F6);
        assertThat(desk.scene.getFocusOwner().getId()).isEqualTo("find");
        press(KeyCode.F6);
        assertThat(desk.scene.getFocusOwner().getId()).isEqualTo("board");
    }

    @Test
    void findsANameWithAnApostropheWithItAndWithout() {
        hotel.expect(hotel.room("1204"), "Sean O’Brien-Walsh", LocalTime.of(15, 0));
        signIn(Role.FRONT_DESK);
        type("obrienw");
        assertThat(desk.rooms.find(find())).hasSize(1);
        assertThat(text("#shown")).startsWith("1 ");

        press(KeyCode.ESCAPE);
        type("o");
        sign("'");
        type("brien");
        sign("-");
        type("w");

        assertThat(find()).isEqualTo("o'brien-w");
        assertThat(text("#shown")).startsWith("1 ");
    }

    private void sign(String typed) {
        hands.interact(() ->
                Event.fireEvent(
                        desk.scene.getFocusOwner(),
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                typed,
                                typed,
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false)));
    }

    private int place(String room) {
        return hotel.rooms().stream().map(each -> each.view().name()).toList().indexOf(room);
    }

    private String find() {
        return ((TextInputControl) node("#find")).getText();
    }
}
