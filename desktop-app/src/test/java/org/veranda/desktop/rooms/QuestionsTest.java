package org.veranda.desktop.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.ui.ControlsLanguage;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.Command;

import java.time.LocalDate;
import java.util.Locale;

class QuestionsTest extends ConsoleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @BeforeEach
    void freeTheRoom() {
        RoomSketch room = hotel.room("1204");
        hotel.unbook(room);
        vacant(room, Condition.INSPECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25.11.2026",
                "25/11/2026",
                "25 nov 2026",
                "25 November 2026",
                "2026-11-25",
                "Wed 25 Nov 2026"
            })
    void blocksThroughTheDayThatIsTyped(String day) {
        askToBlock();
        overwrite("#through", day);
        press(KeyCode.ENTER);

        assertThat(blocked().through()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void blocksWithoutEndWhenTheLastDayIsTakenAway() {
        askToBlock();
        overwrite("#through", "");
        press(KeyCode.ENTER);

        assertThat(blocked().through()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "31.4.2027", "Tue 25 Nov 2026", "25.11"})
    void refusesADayThatThereIsNotAndSaysSo(String day) {
        askToBlock();
        overwrite("#through", day);
        press(KeyCode.ENTER);

        assertThat(desk.house.received()).isEmpty();
        assertThat(text("#days"))
                .isEqualTo("There is no such day. Write it like 20 Nov 2026 or 20.11.2026.");
    }

    @Test
    void saysWhyTheDaysDoNotGoTogether() {
        askToBlock();
        overwrite("#through", "19.11.2026");
        assertThat(text("#days")).isEqualTo("The last day lies before the first.");
        overwrite("#from", "18.11.2026");
        assertThat(text("#days")).isEqualTo("A block begins today or later.");
        overwrite("#from", "22.11.2026");
        overwrite("#through", "");
        assertThat(text("#days")).isEqualTo("A block that begins later needs a last day.");

        press(KeyCode.ENTER);

        assertThat(desk.house.received()).isEmpty();
    }

    @Test
    void takesADayFromTheCalendar() {
        askToBlock();
        hands.clickOn(node("#through"));
        press(KeyCode.F4);
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        assertThat(desk.scene.getFocusOwner().getId()).isEqualTo("through");
        press(KeyCode.ENTER);

        assertThat(blocked().through()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void showsTheCalendarInTheLanguageOfTheUser() {
        ControlsLanguage.use(Locale.of("es"));
        askToBlock();
        hands.clickOn(node("#through"));
        press(KeyCode.F4);

        assertThat(text(".month-year-pane .spinner-label")).isEqualToIgnoringCase("noviembre");
    }

    @AfterEach
    void speakEnglish() {
        ControlsLanguage.use(Locale.ENGLISH);
    }

    @Test
    void takesTheNightsThatAreTypedAndNothingButNights() {
        signIn(Role.FRONT_DESK);
        type("1204");
        press(KeyCode.ENTER);
        fire("#do-walk-in");
        overwrite("#nights", "two");
        overwrite("#nights", "99");
        overwrite("#nights", "7");
        press(KeyCode.ENTER);

        assertThat(desk.house.received())
                .singleElement()
                .extracting(command -> ((Command.NewBooking) command).command())
                .extracting(command -> ((BookingCommand.WalkIn) command).departure())
                .isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void asksForTheNightsWhenThereAreNone() {
        signIn(Role.FRONT_DESK);
        type("1204");
        press(KeyCode.ENTER);
        fire("#do-walk-in");
        overwrite("#nights", "");
        press(KeyCode.ENTER);

        assertThat(desk.house.received()).isEmpty();
        assertThat(node("#confirm").isDisabled()).isTrue();
    }

    private void askToBlock() {
        signIn(Role.MANAGER);
        type("1204o");
        hands.write("Leak");
    }

    private void overwrite(String field, String text) {
        hands.clickOn(node(field));
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.DELETE);
        hands.write(text);
    }

    private RoomCommand.BlockBegin blocked() {
        assertThat(desk.house.received()).hasSize(1);
        return (RoomCommand.BlockBegin)
                ((Command.OnRoom) desk.house.received().getFirst()).command();
    }
}
