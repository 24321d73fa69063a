package org.veranda.desktop.table;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;

/// A cell of the table: words, or a picture that says the same. Words that are cut are told whole
/// to the pointer.
public final class ValueCell<S> extends TableCell<S, TableValue> {

    private final Tooltip whole = new Tooltip();
    private final BiFunction<S, TableValue, @Nullable Node> picture;

    /// @param picture what stands in place of the words, or nothing
    public ValueCell(BiFunction<S, TableValue, @Nullable Node> picture) {
        this.picture = picture;
        whole.setShowDelay(Duration.millis(400));
    }

    @Override
    protected void updateItem(TableValue value, boolean empty) {
        super.updateItem(value, empty);
        S item = empty || getTableRow() == null ? null : getTableRow().getItem();
        Node drawn = item == null ? null : picture.apply(item, value);
        setGraphic(drawn);
        setText(item == null || drawn != null ? null : value.text());
        setAccessibleText(item == null ? null : value.spoken());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        String words = isEmpty() || getItem() == null ? "" : getItem().text();
        whole.setText(words);
        setTooltip(!words.isEmpty() && (getGraphic() != null || cut()) ? whole : null);
    }

    private boolean cut() {
        for (Node part : getChildrenUnmodifiable()) {
            if (part instanceof Text shown) {
                return !shown.getText().equals(getText());
            }
        }
        return false;
    }
}
