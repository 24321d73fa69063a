package org.veranda.desktop.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.veranda.model.identity.Role;

import java.util.List;

/// What a screen reader can ask the board.
class BoardVoiceTest extends ConsoleTest {

    @Test
    void countsTheRoomsAndReadsEachSeenOrNot() {
        signIn(Role.MANAGER);

        assertThat(node("#board").getAccessibleRole()).isEqualTo(AccessibleRole.LIST_VIEW);
        assertThat(ask(AccessibleAttribute.ITEM_COUNT)).isEqualTo(160);
        assertThat(read(item(0))).startsWith("Room V01, ");
        assertThat(read(item(159))).startsWith("Room 1224, ");
        assertThat(item(159).queryAccessibleAttribute(AccessibleAttribute.INDEX)).isEqualTo(159);
        assertThat(ask(AccessibleAttribute.ITEM_AT_INDEX, 160)).isNull();
    }

    @Test
    void tellsWhichRoomHasTheCursorAndWhichAreChosen() {
        signIn(Role.MANAGER);
        type("1204");
        press(KeyCode.SPACE);

        assertThat(read((Node) ask(AccessibleAttribute.FOCUS_ITEM))).startsWith("Room 1204, ");
        assertThat(ask(AccessibleAttribute.MULTIPLE_SELECTION)).isEqualTo(true);
        assertThat((List<?>) ask(AccessibleAttribute.SELECTED_ITEMS))
                .singleElement()
                .satisfies(tile -> assertThat(read((Node) tile)).startsWith("Room 1204, "));
    }

    @Test
    void turnsToTheRoomThatAScreenReaderTurnsTo() {
        signIn(Role.MANAGER);

        Node last = item(159);

        hands.interact(() -> last.executeAccessibleAction(AccessibleAction.REQUEST_FOCUS));
        press(KeyCode.ENTER);
        assertThat(text("#drawer-room")).isEqualTo("1224");
    }

    private Node item(int index) {
        return (Node) ask(AccessibleAttribute.ITEM_AT_INDEX, index);
    }

    private Object ask(AccessibleAttribute attribute, Object... parameters) {
        hands.interact(() -> desk.scene.getRoot().layout());
        return node("#board").queryAccessibleAttribute(attribute, parameters);
    }

    private static String read(Node tile) {
        return tile.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString();
    }
}
