package org.veranda.desktop.rooms;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.grid.GridMove;
import org.veranda.desktop.shell.KeyLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The keyboard of the rooms screen.
///
/// Digits and `/` find. Letters give commands while the board has the focus, or find as well: then
/// commands take Alt.
final class RoomKeys {

    private static final List<RoomAction> LETTERS =
            List.of(
                    RoomAction.MARK_CLEAN,
                    RoomAction.INSPECT,
                    RoomAction.MARK_DIRTY,
                    RoomAction.PICKUP,
                    RoomAction.BLOCK,
                    RoomAction.RUSH,
                    RoomAction.NOTE);

    /// What is a letter like the others while a name is being typed.
    private static final Set<String> WITHIN_NAMES = Set.of(" ", "'", "’", "-");

    private final RoomsControls controls;

    RoomKeys(RoomsControls controls) {
        this.controls = controls;
    }

    /// For the overlay that explains the keys: as they work for this person.
    List<KeyLine> lines() {
        List<KeyLine> lines = new ArrayList<>();
        lines.add(
                new KeyLine(controls.lettersFind() ? "0–9  A–Z  /" : "0–9  /", "rooms.keys.find"));
        lines.add(new KeyLine("← ↑ ↓ →", "rooms.keys.move"));
        lines.add(new KeyLine("Home  End  PgUp  PgDn", "rooms.keys.jump"));
        lines.add(new KeyLine("Enter", "rooms.keys.drawer"));
        lines.add(new KeyLine("Ctrl+Enter", "rooms.keys.primary"));
        LETTERS.forEach(action ->
                lines.add(new KeyLine(controls.keyOf(action), "rooms.action." + action.word())));
        lines.add(new KeyLine("Space", "rooms.keys.select"));
        lines.add(new KeyLine("Ctrl+A", "rooms.keys.all"));
        lines.add(new KeyLine("Ctrl+Z", "rooms.keys.undo"));
        lines.add(new KeyLine("Esc", "rooms.keys.escape"));
        return lines;
    }

    void listen(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        boolean done =
                event.getTarget() instanceof TextInputControl
                        ? inField(event)
                        : shortcut(event) || (controls.boardFocused() && onBoard(event));
        if (done) {
            event.consume();
        }
    }

    private boolean inField(KeyEvent event) {
        if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            return controls.primary();
        }
        if (alone(event)) {
            return command(event.getCode().getName());
        }
        return switch (event.getCode()) {
            case ENTER -> {
                controls.openDrawer();
                controls.focusBoard();
                yield true;
            }
            case DOWN -> {
                controls.focusBoard();
                yield true;
            }
            case ESCAPE -> {
                controls.escape();
                controls.focusBoard();
                yield true;
            }
            default -> false;
        };
    }

    private boolean shortcut(KeyEvent event) {
        if (alone(event)) {
            return command(event.getCode().getName());
        }
        if (event.isShortcutDown() && !event.isAltDown()) {
            return switch (event.getCode()) {
                case ENTER -> controls.primary();
                case Z -> controls.undo();
                case A -> controls.chooseAll();
                default -> false;
            };
        }
        return event.getCode() == KeyCode.ESCAPE && controls.escape();
    }

    /// Alt and nothing else: with Ctrl it is AltGr, by which one types.
    private static boolean alone(KeyEvent event) {
        return event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
    }

    private boolean onBoard(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> controls.openDrawer();
            case SPACE -> !controls.spelling() && controls.toggleChosen();
            case BACK_SPACE -> controls.eraseFind();
            case LEFT -> controls.move(GridMove.LEFT);
            case RIGHT -> controls.move(GridMove.RIGHT);
            case UP -> controls.move(GridMove.UP);
            case DOWN -> controls.move(GridMove.DOWN);
            case PAGE_UP -> controls.move(GridMove.PAGE_UP);
            case PAGE_DOWN -> controls.move(GridMove.PAGE_DOWN);
            case HOME -> controls.move(GridMove.FIRST);
            case END -> controls.move(GridMove.LAST);
            default -> false;
        };
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        if (event.getTarget() instanceof TextInputControl
                || commanding(event)
                || typed.isEmpty()
                || typed.equals("?")) {
            return;
        }
        boolean onBoard = controls.boardFocused();
        if (typed.equals("/")) {
            controls.focusFind();
            event.consume();
        } else if (Character.isDigit(typed.codePointAt(0))) {
            controls.appendFind(typed);
            event.consume();
        } else if (onBoard && WITHIN_NAMES.contains(typed) && controls.spelling()) {
            controls.appendFind(typed);
            event.consume();
        } else if (onBoard && Character.isLetter(typed.codePointAt(0))) {
            letter(typed, event.isAltDown());
            event.consume();
        }
    }

    /// Whether keys are held that make a command of a letter; both together are AltGr.
    private static boolean commanding(KeyEvent event) {
        return event.isMetaDown() || event.isControlDown() != event.isAltDown();
    }

    private void letter(String typed, boolean byAltGr) {
        if (controls.lettersFind()) {
            controls.appendFind(typed);
        } else if (!byAltGr) {
            command(typed);
        }
    }

    private boolean command(String letter) {
        return RoomAction.ofKey(letter).map(controls::begin).orElse(false);
    }
}
