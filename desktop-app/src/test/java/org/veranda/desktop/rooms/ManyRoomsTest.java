package org.veranda.desktop.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;

import java.time.Duration;
import java.util.List;

class ManyRoomsTest extends ConsoleTest {

    @Test
    void showsWhatWouldChangeAndWhatNotBeforeItIsDone() {
        chooseThree();

        type("i");

        assertThat(preview())
                .containsExactly(
                        "101: refused, only a clean room can be inspected. The room is dirty",
                        "102: VC → VI",
                        "103: nothing to change");
        assertThat(desk.house.received()).isEmpty();
    }

    @Test
    void sendsOnlyWhatWouldChange() {
        chooseThree();
        type("i");
        press(KeyCode.ENTER);

        assertThat(desk.house.received()).hasSize(1);
        assertThat(code("102")).isEqualTo("VI");
        assertThat(desk.toast.message()).isEqualTo("102: inspected");
    }

    @Test
    void doesNothingWhenThePreviewIsLeft() {
        chooseThree();
        type("i");
        press(KeyCode.ESCAPE);

        assertThat(desk.house.received()).isEmpty();
        assertThat(text("#chosen")).isEqualTo("3 rooms chosen");
    }

    @Test
    void takesBackWhatWasDoneToAll() {
        chooseThree();
        type("p");
        press(KeyCode.ENTER);
        assertThat(List.of(code("101"), code("102"), code("103")))
                .containsExactly("VP", "VP", "VP");

        press(KeyCode.CONTROL, KeyCode.Z);

        assertThat(List.of(code("101"), code("102"), code("103")))
                .containsExactly("VD", "VC", "VI");
        assertThat(desk.toast.message()).isEqualTo("Undone: 3 rooms: pickup");
    }

    @Test
    void takesNothingBackAfterTenSeconds() {
        signIn(Role.MANAGER);
        type("1204c");
        clock.advance(Duration.ofSeconds(11));
        hands.interact(() -> desk.ticker.tick());

        press(KeyCode.CONTROL, KeyCode.Z);

        assertThat(code("1204")).isEqualTo("VC");
        assertThat(desk.toast.message()).isEqualTo("Nothing to undo");
    }

    @Test
    void saysWhyNotAndWhatIsPossibleInstead() {
        signIn(Role.MANAGER);
        type("1204i");

        assertThat(desk.toast.message())
                .startsWith(
                        "“Mark inspected” did nothing to 1204: only a clean room can be inspected."
                                + " The room is dirty. Now possible: Mark clean");
        assertThat(desk.announcer.last().get()).isEqualTo(desk.toast.message());
    }

    @Test
    void saysThatNothingWasChangedWhenTheServerIsAway() {
        signIn(Role.MANAGER);
        desk.house.loseContact();
        type("1204c");

        assertThat(code("1204")).isEqualTo("VD");
        assertThat(desk.toast.message()).startsWith("The server could not be reached");
    }

    @Test
    void choosesNoRoomAnyLongerOnceAllIsDone() {
        chooseThree();
        type("p");
        press(KeyCode.ENTER);

        assertThat(shows("#chosen")).isFalse();
    }

    @Test
    void speaksToTheRoomThatWasSearchedForWhenTheChosenOnesAreHidden() {
        chooseThree();
        type("1204c");

        assertThat(shows("#preview")).isFalse();
        assertThat(code("1204")).isEqualTo("VC");
        assertThat(text("#chosen")).isEqualTo("3 rooms chosen");
    }

    @Test
    void saysWhichOfTheChosenRoomsAreHidden() {
        chooseThree();
        type("103");

        fire("#all-pickup");

        assertThat(preview())
                .containsExactly(
                        "101 (not in sight): VD → VP",
                        "102 (not in sight): VC → VP",
                        "103: VI → VP");
    }

    @Test
    void addsARoomThatWasSearchedForToThoseChosenBefore() {
        chooseThree();
        type("1204");
        press(KeyCode.SPACE);
        type("p");

        assertThat(preview()).hasSize(4).contains("1204: VD → VP");
    }

    private void chooseThree() {
        room("101", Condition.DIRTY);
        room("102", Condition.CLEAN);
        room("103", Condition.INSPECTED);
        signIn(Role.MANAGER);
        type("10");
        for (String _ : List.of("101", "102", "103")) {
            press(KeyCode.SPACE);
            press(KeyCode.RIGHT);
        }
    }

    private void room(String name, Condition condition) {
        hotel.unbook(hotel.room(name));
        vacant(hotel.room(name), condition);
    }

    private List<String> preview() {
        return ((ListView<?>) node("#preview")).getItems().stream().map(Object::toString).toList();
    }
}
