package org.veranda.desktop.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.Text;

/// Says to a screen reader what became of one's own actions. Lives on the FX thread.
///
/// JavaFX has no live regions: a text that nobody sees changes its value and says so, which screen
/// readers on Windows and macOS pick up.
public final class Announcer {

    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private final Text region = new Text();

    public Announcer() {
        region.setAccessibleRole(AccessibleRole.TEXT);
        region.accessibleTextProperty().bind(last);
        region.setOpacity(0);
        region.setManaged(false);
        region.setMouseTransparent(true);
    }

    /// Says this once.
    public void say(String text) {
        last.set(text);
        region.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// What was said last.
    public ReadOnlyStringProperty last() {
        return last.getReadOnlyProperty();
    }

    /// The unseen node that speaks; belongs somewhere in the window.
    public Node node() {
        return region;
    }
}
