package org.veranda.desktop.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.rooms.tile.Tile;
import org.veranda.desktop.settings.Density;
import org.veranda.desktop.ui.ThemeChoice;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class BoardViewTest extends ConsoleTest {

    @Test
    void speaksOfARoomAsOneSentence() {
        hotel.expect(hotel.room("1204"), "Müller", LocalTime.of(15, 0));
        hotel.room("1204").rush = true;
        signIn(Role.FRONT_DESK);
        type("1204");

        Node tile = focusedTile();

        assertThat(tile.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM);
        assertThat(tile.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .isEqualTo(
                        "Room 1204, King sea view, vacant, dirty, guest Müller, arrival today"
                                + " 15:00, rush, for 1 h 06 min");
    }

    @Test
    void tellsWhichTileHasTheCursorAndWhetherItIsChosen() {
        signIn(Role.MANAGER);
        type("1204");
        assertThat(focusedTile().queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                .isEqualTo(false);

        press(KeyCode.SPACE);

        assertThat(focusedTile().queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                .isEqualTo(true);
    }

    @Test
    void hasNodesOnlyForWhatCanBeSeen() {
        signIn(Role.MANAGER);

        assertThat(tiles()).isLessThan(130).isGreaterThan(40);
    }

    @Test
    void filtersByACounterAndShowsAllAgain() {
        signIn(Role.MANAGER);
        String ready = counter("#counter-ready");

        fire("#counter-ready");
        assertThat(text("#shown")).isEqualTo(ready + " of 160 rooms");

        fire("#show-all");
        assertThat(text("#shown")).isEqualTo("160 rooms");
    }

    @Test
    void countsWhatChanges() throws TimeoutException {
        signIn(Role.MANAGER);
        int ready = Integer.parseInt(counter("#counter-ready"));

        type("1204c");

        await(() -> counter("#counter-ready").equals(Integer.toString(ready + 1)));
    }

    @Test
    void speaksSpanishWhileRunning() {
        signIn(Role.MANAGER);
        type("1204");
        press(KeyCode.ENTER);

        hands.interact(() -> desk.texts.use(Locale.of("es")));

        assertThat(text("#go-rooms")).isEqualTo("Habitaciones");
        assertThat(text("#do-mark-clean")).isEqualTo("Marcar limpia");
        assertThat(text("#status-age")).isEqualTo("Datos de hace 2 s");
        assertThat(focusedTile().queryAccessibleAttribute(AccessibleAttribute.TEXT).toString())
                .startsWith("Habitación 1204");
    }

    @Test
    void fitsMoreRoomsWhenTilesAreSmaller() {
        signIn(Role.MANAGER);
        int comfortable = tiles();

        hands.interact(() -> desk.settings.density().set(Density.MINI));
        hands.interact(() -> desk.scene.getRoot().layout());

        assertThat(tiles()).isGreaterThan(comfortable);
    }

    @Test
    void showsTheSameRoomsAsATable() {
        signIn(Role.MANAGER);
        type("120");

        fire("#view-table");

        assertThat(((TableView<?>) node("#table")).getItems()).hasSize(10);
    }

    @Test
    void changesColoursByChoice() {
        signIn(Role.MANAGER);

        hands.interact(() -> desk.theme.choice().set(ThemeChoice.DARK));

        assertThat(desk.scene.getStylesheets().getFirst()).endsWith("palette-dark.css");
    }

    @Test
    void saysWhatIsThereInsteadOfRooms() {
        hands.interact(() -> desk.store.loading());
        assertThat(robot.lookup("Loading the rooms").tryQuery()).isPresent();

        hands.interact(() -> desk.store.failed(OfflineReason.SERVER_BUSY));
        assertThat(robot.lookup("The rooms could not be loaded").tryQuery()).isPresent();

        signIn(Role.MANAGER);
        type("99");
        assertThat(robot.lookup("No room matches").tryQuery()).isPresent();

        press(KeyCode.BACK_SPACE);
        assertThat(robot.lookup("No room matches").tryQuery()).isEmpty();
    }

    @Test
    void drawsTheNameOfARoomThatIsCleanReady() {
        vacant(hotel.room("1204"), Condition.INSPECTED);
        signIn(Role.FRONT_DESK);
        type("1204");

        assertThat(Objects.requireNonNull(((Tile) focusedTile()).face()).ready())
                .isEqualTo("READY");
    }

    @Test
    void letsAChangedTilePulse() {
        signIn(Role.MANAGER);
        type("1204");
        assertThat(pulses()).isFalse();

        type("c");

        assertThat(pulses()).isTrue();
    }

    @Test
    void doesNotPulseWhenOnlyTheLanguageChanged() {
        signIn(Role.MANAGER);
        type("1204");
        assertThat(pulses()).isFalse();

        hands.interact(() -> desk.texts.use(Locale.of("es")));

        assertThat(pulses()).isFalse();
    }

    @Test
    void countsNothingBeforeItIsKnown() {
        hands.interact(() -> desk.store.loading());
        assertThat(counter("#counter-ready")).isEqualTo("–");
        assertThat(text("#shown")).isEmpty();

        signIn(Role.MANAGER);
        assertThat(counter("#counter-ready")).isNotEqualTo("–");
    }

    @Test
    void neverCoversTheRoomWithTheCursorByWhatItSays() {
        signIn(Role.MANAGER);
        hands.interact(() -> desk.toast.show("A rather long line about what happened ".repeat(4)));
        press(KeyCode.HOME);
        for (int i = 0; i < 60; i++) {
            press(KeyCode.RIGHT);
            Bounds tile = focusedTile().localToScene(focusedTile().getLayoutBounds());
            Node toast = desk.toast.node();
            assertThat(toast.localToScene(toast.getLayoutBounds()).intersects(tile)).isFalse();
        }
    }

    @Test
    void keepsTheCountersInOneLine() {
        for (String language : List.of("en", "es")) {
            signIn(Role.MANAGER);
            hands.interact(() -> {
                desk.texts.use(Locale.of(language));
                desk.scene.getRoot().layout();
            });
            hands.interact(() -> desk.scene.getRoot().layout());

            assertThat(node("#counter-alarms").getParent().getBoundsInParent().getHeight())
                    .isLessThan(40);
        }
    }

    @Test
    void keepsStillForThoseWhoWantLessMotion() {
        signIn(Role.MANAGER);
        hands.interact(() -> desk.settings.reducedMotion().set(true));
        type("1204");

        type("c");

        assertThat(pulses()).isFalse();
    }

    private boolean pulses() {
        hands.interact(() -> desk.scene.getRoot().layout());
        return robot.from(focusedTile()).lookup(".tile-pulse").query().isVisible();
    }

    private Node focusedTile() {
        hands.interact(() -> desk.scene.getRoot().layout());
        return (Node) node("#board").queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
    }

    private int tiles() {
        return (int) robot.lookup(".tile").queryAll().stream().filter(Node::isVisible).count();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
    }

    private String counter(String id) {
        return robot.from(node(id)).lookup(".count").<Labeled>query().getText();
    }
}
