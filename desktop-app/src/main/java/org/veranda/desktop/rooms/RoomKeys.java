package org.veranda.desktop.rooms;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.grid.GridMove;
import org.veranda.desktop.shell.KeyLine;

import java.util.List;

/// The keyboard of the rooms screen.
///
/// Digits and `/` find. Letters give commands while the board has the focus, or find as well: then
/// commands take Alt.
final class RoomKeys {

    /// For the overlay that explains the keys.
    static final List<KeyLine> LINES =
            List.of(
                    new KeyLine("0–9  /", "rooms.keys.find"),
                    new KeyLine("← ↑ ↓ →", "rooms.keys.move"),
                    new KeyLine("Home  End  PgUp  PgDn", "rooms.keys.jump"),
                    new KeyLine("Enter", "rooms.keys.drawer"),
                    new KeyLine("Ctrl+Enter", "rooms.keys.primary"),
                    new KeyLine("C", "rooms.action.mark-clean"),
                    new KeyLine("I", "rooms.action.inspect"),
                    new KeyLine("D", "rooms.action.mark-dirty"),
                    new KeyLine("P", "rooms.action.pickup"),
                    new KeyLine("O", "rooms.action.block"),
                    new KeyLine("R", "rooms.action.rush"),
                    new KeyLine("N", "rooms.action.note"),
                    new KeyLine("Alt+C …", "rooms.keys.alt"),
                    new KeyLine("Space", "rooms.keys.select"),
                    new KeyLine("Ctrl+A", "rooms.keys.all"),
                    new KeyLine("Ctrl+Z", "rooms.keys.undo"),
                    new KeyLine("Esc", "rooms.keys.escape"));

    private final RoomsControls controls;

    RoomKeys(RoomsControls controls) {
        this.controls = controls;
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
            controls.primary();
            return true;
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
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case ENTER -> controls.primary();
                case Z -> controls.undo();
                case A -> controls.chooseAll();
                default -> false;
            };
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            return controls.escape();
        }
        return event.isAltDown() && command(event.getCode().getName());
    }

    private boolean onBoard(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> controls.openDrawer();
            case SPACE -> controls.toggleChosen();
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
                || event.isShortcutDown()
                || event.isAltDown()
                || event.isMetaDown()
                || typed.isBlank()
                || typed.equals("?")) {
            return;
        }
        if (typed.equals("/")) {
            controls.focusFind();
            event.consume();
        } else if (Character.isDigit(typed.codePointAt(0))) {
            controls.appendFind(typed);
            event.consume();
        } else if (controls.boardFocused() && Character.isLetter(typed.codePointAt(0))) {
            letter(typed);
            event.consume();
        }
    }

    private void letter(String typed) {
        if (controls.lettersFind()) {
            controls.appendFind(typed);
        } else {
            command(typed);
        }
    }

    private boolean command(String letter) {
        return RoomAction.ofKey(letter).map(controls::begin).orElse(false);
    }
}
