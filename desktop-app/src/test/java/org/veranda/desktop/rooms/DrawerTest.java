package org.veranda.desktop.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.testing.Hands;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.Condition;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.Command;
import org.veranda.wire.HistoryEntry;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

class DrawerTest extends ConsoleTest {

    @Test
    void saysWhyARoomIsNotReadyAndWhatIsNext() {
        hotel.expect(hotel.room("1204"), "Müller", LocalTime.of(15, 0));
        open(Role.FRONT_DESK);

        assertThat(words("#readiness"))
                .contains("Not ready for Müller, 15:00", "The room is dirty. Next: clean it.");
    }

    @Test
    void offersOnlyWhatIsLegalNow() {
        open(Role.FRONT_DESK);
        assertThat(offered())
                .contains("do-mark-clean", "do-rush", "do-block", "do-hold")
                .doesNotContain("do-check-in", "do-check-out", "do-walk-in", "do-inspect");

        fire("#do-mark-clean");

        assertThat(offered())
                .contains("do-walk-in", "do-mark-dirty")
                .doesNotContain("do-mark-clean");
    }

    @Test
    void namesTheKeyThatWorksForThePerson() {
        open(Role.FRONT_DESK);

        assertThat(words("#do-rush")).contains("Alt+R");
    }

    @Test
    void showsEveryButtonWithAllItsWordsAndNoneHigherThanTheOthers() {
        open(Role.FRONT_DESK);
        hands.interact(() -> desk.theme.scale().set(1.25));

        Set<Node> buttons =
                robot.from(node("#actions")).lookup(Button.class::isInstance).queryAll();
        assertThat(buttons.stream().map(button -> button.getLayoutBounds().getHeight()).distinct())
                .hasSize(1);
        assertThat(buttons)
                .allSatisfy(button ->
                        assertThat(button.getLayoutBounds().getHeight())
                                .isGreaterThanOrEqualTo(
                                        button.prefHeight(button.getLayoutBounds().getWidth())));
    }

    @Test
    void offersNobodyWhatTheirRoleForbids() {
        open(Role.HOUSEKEEPER);

        assertThat(offered())
                .contains("do-mark-clean", "do-start-clean")
                .doesNotContain("do-block", "do-hold", "do-walk-in");
    }

    @Test
    void hidesGuestsFromThoseWhoMayNotSeeThem() {
        hotel.expect(hotel.room("1204"), "Müller", LocalTime.of(15, 0));
        open(Role.HOUSEKEEPER);

        assertThat(words("#readiness")).contains("Not ready for a guest");
    }

    @Test
    void walksAGuestInAndOutAgain() {
        vacant(hotel.room("1204"), Condition.INSPECTED);
        open(Role.FRONT_DESK);

        fire("#do-walk-in");
        hands.write("Costa");
        press(KeyCode.ENTER);

        assertThat(code("1204")).isEqualTo("OI");
        assertThat(text("#drawer-code")).isEqualTo("OI");
    }

    @Test
    void checksOutAfterAsking() {
        signIn(Role.FRONT_DESK);
        type("v02");
        press(KeyCode.ENTER);
        fire("#do-check-out");
        assertThat(code("V02")).startsWith("O");

        press(KeyCode.ENTER);

        assertThat(code("V02")).isEqualTo("VD");
    }

    @Test
    void showsWhatHappenedAndWhoDidIt() {
        desk.house.answerHistory(CompletableFuture.completedFuture(List.of(cleaned())));
        open(Role.MANAGER);

        assertThat(words("#history")).contains("Cleaned, VD → VC", "Ana · tablet 3");
    }

    @Test
    void saysWhyAlsoWhereNobodyIsNamed() {
        desk.house.answerHistory(CompletableFuture.completedFuture(List.of(expired())));
        open(Role.MANAGER);

        assertThat(words("#history")).contains("Block ended", "Painted");
    }

    @Test
    void saysThatTheHistoryIsLoadingEmptyOrMissing() {
        CompletableFuture<List<HistoryEntry>> answer = new CompletableFuture<>();
        desk.house.answerHistory(answer);
        open(Role.MANAGER);
        assertThat(words("#history")).contains("Loading…");

        hands.interact(() -> answer.complete(List.of()));
        assertThat(words("#history")).contains("Nothing has happened to this room yet.");

        desk.house.answerHistory(CompletableFuture.failedFuture(new IllegalStateException()));
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        type("1205");
        press(KeyCode.ENTER);
        assertThat(words("#history")).contains("The history could not be loaded.");
    }

    @Test
    void asksForNoHistoryOfRoomsThatAreOnlyPassed() throws TimeoutException {
        open(Role.MANAGER);
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        press(KeyCode.HOME);
        press(KeyCode.ENTER);
        int before = desk.house.histories();

        hands.interact(() -> {
            for (int i = 0; i < 6; i++) {
                desk.rooms.find("V0" + (i + 2)).getFirst().action().run();
            }
        });
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> desk.house.histories() > before);
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        Hands.settle();

        assertThat(desk.house.histories()).isEqualTo(before + 1);
    }

    @Test
    void asksOnceForAHistoryThatIsKnown() {
        open(Role.MANAGER);
        press(KeyCode.ESCAPE);
        int before = desk.house.histories();

        press(KeyCode.ENTER);

        assertThat(desk.house.histories()).isEqualTo(before);
        assertThat(words("#history")).contains("Nothing has happened to this room yet.");
    }

    @Test
    void followsTheRoomWhileItStandsOpen() {
        open(Role.MANAGER);
        assertThat(text("#drawer-code")).isEqualTo("VD");

        type("c");

        assertThat(text("#drawer-code")).isEqualTo("VC");
    }

    @Test
    void leavesOutWhatTheRoleNeverMayDo() {
        open(Role.HOUSEKEEPER);

        assertThat(robot.lookup("#do-mark-clean").tryQuery()).isPresent();
        assertThat(robot.lookup("#do-block").tryQuery()).isEmpty();
        assertThat(robot.lookup("#do-hold").tryQuery()).isEmpty();
        assertThat(robot.lookup("#do-walk-in").tryQuery()).isEmpty();
    }

    @Test
    void hearsAClickDuringWhichAMinuteBegins() {
        open(Role.MANAGER);

        clickWhile(
                "#do-start-clean",
                () -> {
                    clock.advance(Duration.ofMinutes(1));
                    desk.heard(clock.instant());
                    desk.ticker.tick();
                });

        assertThat(desk.house.received()).hasSize(1);
    }

    @Test
    void hearsAClickDuringWhichTheRoomChanges() {
        open(Role.MANAGER);

        clickWhile(
                "#do-start-clean",
                () ->
                        desk.house.submitAll(
                                List.of(
                                        new Command.OnRoom(
                                                room("1204").id(), new RoomCommand.Rush(true)))));

        assertThat(desk.house.received()).hasSize(2);
        assertThat(offered()).contains("do-no-rush").doesNotContain("do-rush");
    }

    private void clickWhile(String button, Runnable between) {
        hands.moveTo(node(button));
        hands.press();
        hands.interact(between);
        hands.release();
    }

    private void open(Role role) {
        signIn(role);
        type("1204");
        press(KeyCode.ENTER);
    }

    private static HistoryEntry expired() {
        return new HistoryEntry(
                4,
                RoomSketch.NOW,
                new UUID(1, 3),
                "room.block_expire",
                null,
                "",
                null,
                DisplayCode.VD,
                DisplayCode.VD,
                "Painted",
                false);
    }

    private static HistoryEntry cleaned() {
        return new HistoryEntry(
                3,
                RoomSketch.NOW.minusSeconds(600),
                new UUID(1, 2),
                "room.mark_clean",
                new UserId(9),
                "Ana",
                "tablet 3",
                DisplayCode.VD,
                DisplayCode.VC,
                null,
                false);
    }

    private Set<String> offered() {
        return robot.from(node("#actions")).lookup(Button.class::isInstance).queryAll().stream()
                .filter(button ->
                        button.getPseudoClassStates().stream()
                                .noneMatch(each -> each.getPseudoClassName().equals("unavailable")))
                .map(Node::getId)
                .collect(Collectors.toSet());
    }

    private Set<String> words(String id) {
        return robot.from(node(id)).lookup(Labeled.class::isInstance).queryAll().stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.toSet());
    }
}
