package org.veranda.desktop.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;

import java.time.Duration;

class UndoTest extends ConsoleTest {

    @BeforeEach
    void freeAnotherRoom() {
        hotel.unbook(hotel.room("1205"));
        vacant(hotel.room("1205"), Condition.DIRTY);
    }

    @Test
    void waitsForTheOutcomeOfTheNewestAndTakesThatBack() {
        signIn(Role.MANAGER);
        type("1205p");
        desk.house.answerLate();
        type("1204c");

        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(code("1205")).isEqualTo("VP");
        assertThat(code("1204")).isEqualTo("VC");
        assertThat(desk.toast.message()).isEqualTo("Undone as soon as the outcome is known");

        hands.interact(desk.house::answer);
        assertThat(code("1204")).isEqualTo("VD");
        assertThat(code("1205")).isEqualTo("VP");
        assertThat(desk.toast.message()).isEqualTo("Undone: 1204: clean");
    }

    @Test
    void takesBackTheOneBeforeWhenAskedTwice() {
        signIn(Role.MANAGER);
        type("1205p");
        desk.house.answerLate();
        type("1204c");
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Z);
        hands.interact(desk.house::answer);

        assertThat(code("1204")).isEqualTo("VD");
        assertThat(code("1205")).isEqualTo("VD");
    }

    @Test
    void takesBackTheOneBeforeWhenTheNewestCameToNothing() {
        signIn(Role.MANAGER);
        type("1205p");
        desk.house.loseContact();
        type("1204c");
        desk.house.regainContact();

        press(KeyCode.CONTROL, KeyCode.Z);

        assertThat(code("1205")).isEqualTo("VD");
    }

    @Test
    void canTakeBackAgainWhatCouldNotBeSent() {
        signIn(Role.MANAGER);
        type("1204c");
        desk.house.loseContact();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.toast.message()).startsWith("The server could not be reached");

        desk.house.regainContact();
        press(KeyCode.CONTROL, KeyCode.Z);

        assertThat(code("1204")).isEqualTo("VD");
    }

    @Test
    void countsTheSecondsFromTheOutcome() {
        signIn(Role.MANAGER);
        desk.house.answerLate();
        type("1204c");
        clock.advance(Duration.ofSeconds(8));
        hands.interact(() -> {
            desk.ticker.tick();
            desk.house.answer();
        });
        clock.advance(Duration.ofSeconds(8));
        hands.interact(() -> desk.ticker.tick());

        press(KeyCode.CONTROL, KeyCode.Z);

        assertThat(code("1204")).isEqualTo("VD");
    }
}
