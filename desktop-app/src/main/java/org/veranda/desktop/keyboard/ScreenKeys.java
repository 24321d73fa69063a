package org.veranda.desktop.keyboard;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Set;

/// The keyboard of a screen with a list.
///
/// Digits and `/` find. Letters give commands while the list has the focus, or find as well: then
/// commands take Alt.
public final class ScreenKeys {

    /// What is a letter like the others while a name is being typed.
    private static final Set<String> WITHIN_NAMES = Set.of(" ", "'", "’", "-");

    private final Keyed controls;

    public ScreenKeys(Keyed controls) {
        this.controls = controls;
    }

    public void listen(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        boolean done =
                event.getTarget() instanceof TextInputControl
                        ? inField(event)
                        : shortcut(event) || (controls.panes().listFocused() && onList(event));
        if (done) {
            event.consume();
        }
    }

    private boolean inField(KeyEvent event) {
        if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            return controls.primary();
        }
        if (alone(event)) {
            return controls.command(event.getCode().getName());
        }
        return switch (event.getCode()) {
            case ENTER -> {
                controls.open();
                controls.panes().focusList();
                yield true;
            }
            case DOWN -> {
                controls.panes().focusList();
                yield true;
            }
            case ESCAPE -> {
                controls.escape();
                controls.panes().focusList();
                yield true;
            }
            default -> false;
        };
    }

    private boolean shortcut(KeyEvent event) {
        if (alone(event)) {
            return controls.command(event.getCode().getName());
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

    private boolean onList(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> controls.open();
            case SPACE -> !spelling() && controls.toggleChosen();
            case BACK_SPACE -> {
                controls.search().erase();
                yield true;
            }
            default -> controls.move(event.getCode());
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
        boolean onList = controls.panes().listFocused();
        if (typed.equals("/")) {
            controls.panes().focusFind();
            event.consume();
        } else if (Character.isDigit(typed.codePointAt(0))) {
            find(typed);
            event.consume();
        } else if (onList && WITHIN_NAMES.contains(typed) && spelling()) {
            find(typed);
            event.consume();
        } else if (onList && Character.isLetter(typed.codePointAt(0))) {
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
            find(typed);
        } else if (!byAltGr) {
            controls.command(typed);
        }
    }

    private boolean spelling() {
        return controls.lettersFind() && controls.search().spelling();
    }

    private void find(String typed) {
        controls.search().append(typed);
        controls.panes().focusList();
    }
}
