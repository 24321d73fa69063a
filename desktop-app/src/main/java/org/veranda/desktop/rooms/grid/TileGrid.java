package org.veranda.desktop.rooms.grid;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.tile.Pulses;
import org.veranda.desktop.rooms.tile.Tile;
import org.veranda.desktop.rooms.tile.TileFace;
import org.veranda.desktop.rooms.tile.TileLook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A scrolling board of tiles of which only the visible ones have nodes. One tile has the cursor;
/// any number may be chosen. Lives on the FX thread.
public final class TileGrid<T> extends Region {

    private static final double MARGIN = 16;
    private static final double BAR = 12;

    private final TileLook look;
    private final Pane sheet = new Pane();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle window = new Rectangle();
    private final GridHeaders<T> headers = new GridHeaders<>(sheet);
    private final Shelf<T> shelf;
    private final ObjectProperty<@Nullable T> cursor = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Bounds> cursorBounds =
            new ReadOnlyObjectWrapper<>();
    private final ObservableSet<T> chosen;
    private List<GridSection<T>> sections = List.of();
    private List<T> items = List.of();
    private Map<T, Integer> places = Map.of();
    private GridShape shape;
    private double shapedFor = -1;
    private boolean reveal;

    /// @param chosen the tiles chosen for a common command
    public TileGrid(
            TileLook look,
            Pulses pulses,
            Function<T, ObservableValue<TileFace>> faces,
            ObservableSet<T> chosen) {
        this.chosen = chosen;
        this.look = look;
        shape = new GridShape(List.of(), 0, look.metrics());
        shelf = new Shelf<>(sheet, look, pulses, faces, cursor::set);
        getStyleClass().add("tile-grid");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setClip(window);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(_ -> requestLayout());
        getChildren().addAll(sheet, bar);
        setOnScroll(event -> scrollTo(bar.getValue() - event.getDeltaY()));
        cursor.subscribe(_ -> revealCursor());
        chosen.addListener(
                (SetChangeListener<T>)
                        _ -> {
                            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
                            requestLayout();
                        });
    }

    /// The tile that the keyboard speaks to.
    public ObjectProperty<@Nullable T> cursor() {
        return cursor;
    }

    /// Everything on the board, in order.
    public List<T> items() {
        return items;
    }

    /// Shows these sections instead.
    public void show(List<GridSection<T>> next) {
        T here = cursor.get();
        reveal = reveal || (here != null && tileOf(here) != null);
        sections = List.copyOf(next);
        items = next.stream().flatMap(section -> section.items().stream()).toList();
        Map<T, Integer> found = HashMap.newHashMap(items.size());
        for (int i = 0; i < items.size(); i++) {
            found.put(items.get(i), i);
        }
        places = found;
        headers.clear();
        notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
        reshape();
    }

    /// Lays out and draws everything anew, because measures or colours changed.
    public void reshape() {
        shapedFor = -1;
        shelf.reshape();
        requestLayout();
    }

    /// Moves the cursor; answers whether there was anywhere to go.
    public boolean move(GridMove move) {
        if (items.isEmpty()) {
            return false;
        }
        T here = cursor.get();
        Integer at = here == null ? null : places.get(here);
        cursor.set(items.get(at == null ? 0 : move.from(at, shape, rowsPerPage())));
        return true;
    }

    /// What lies at this point of the grid, if anything.
    public @Nullable T itemAt(double x, double y) {
        int place = shape.placeAt(x - sheet.getLayoutX(), y - sheet.getLayoutY());
        return place < 0 ? null : items.get(place);
    }

    /// The node that shows this item now, if it is in sight.
    public @Nullable Tile tileOf(T item) {
        Integer place = places.get(item);
        return place == null ? null : shelf.tileAt(place);
    }

    /// How far the board is scrolled, and how far it can be.
    public ScrollBar scrollBar() {
        return bar;
    }

    /// Where in the scene the tile with the cursor is, if it is in sight.
    public ReadOnlyObjectProperty<@Nullable Bounds> cursorBounds() {
        return cursorBounds.getReadOnlyProperty();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> cursor.get() == null ? null : tileFor(cursor.get());
            case ITEM_COUNT -> items.size();
            case ITEM_AT_INDEX -> tileAt((int) parameters[0]);
            case MULTIPLE_SELECTION -> true;
            case SELECTED_ITEMS ->
                    FXCollections.observableList(
                            items.stream().filter(chosen::contains).map(this::tileFor).toList());
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.SHOW_ITEM && parameters[0] instanceof Tile tile) {
            tile.executeAccessibleAction(AccessibleAction.REQUEST_FOCUS);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private @Nullable Tile tileAt(int index) {
        if (index < 0 || index >= items.size()) {
            return null;
        }
        Tile seen = shelf.tileAt(index);
        return seen == null ? shelf.unseen(items, index) : seen;
    }

    private @Nullable Tile tileFor(T item) {
        Integer place = places.get(item);
        return place == null ? null : tileAt(place);
    }

    @Override
    protected void layoutChildren() {
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        double width = getWidth() - 2 * MARGIN - BAR / 2;
        if (shapedFor != width) {
            shapedFor = width;
            List<Integer> sizes = sections.stream().map(section -> section.items().size()).toList();
            shape = new GridShape(sizes, width, look.metrics());
        }
        layOutBar();
        List<GridShape.Row> rows = visibleRows();
        shelf.show(items, shape, rows);
        headers.show(sections, rows, width, look.metrics().header());
        sheet.relocate(MARGIN, MARGIN / 2 - Math.round(bar.getValue()));
        T here = cursor.get();
        shelf.each(slot -> mark(slot, here));
        Tile seen = here == null ? null : tileOf(here);
        cursorBounds.set(seen == null ? null : seen.localToScene(seen.getLayoutBounds()));
    }

    private void mark(Slot<T> slot, @Nullable T here) {
        T item = slot.item();
        slot.tile().markCursor(item != null && item.equals(here));
        slot.tile().markChosen(item != null && chosen.contains(item));
    }

    private void layOutBar() {
        double room = getHeight();
        double most = Math.max(0, shape.height() + MARGIN - room);
        bar.setMax(most);
        bar.setVisible(most > 0);
        bar.setVisibleAmount(most == 0 ? 1 : most * room / (shape.height() + MARGIN));
        bar.setBlockIncrement(room);
        bar.setUnitIncrement(look.metrics().height());
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, room);
        if (reveal) {
            reveal = false;
            revealNow();
        }
        scrollTo(bar.getValue());
    }

    private List<GridShape.Row> visibleRows() {
        double top = bar.getValue() - MARGIN / 2;
        double bottom = top + getHeight();
        int first = shape.firstRowBelow(top);
        int end = first;
        while (end < shape.rows().size()
                && shape.rows().get(end).top() - look.metrics().header() < bottom) {
            end++;
        }
        return shape.rows().subList(first, end);
    }

    private void revealCursor() {
        reveal = true;
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        requestLayout();
    }

    private void revealNow() {
        T here = cursor.get();
        Integer place = here == null ? null : places.get(here);
        if (place == null) {
            return;
        }
        GridShape.Row row = shape.rows().get(shape.rowOf(place));
        double top = row.top() - (row.section() >= 0 ? look.metrics().header() : 0);
        double bottom = row.top() + look.metrics().height() + MARGIN;
        if (top < bar.getValue()) {
            scrollTo(top);
        } else if (bottom > bar.getValue() + getHeight()) {
            scrollTo(bottom - getHeight());
        }
    }

    private void scrollTo(double value) {
        bar.setValue(Math.clamp(value, 0, bar.getMax()));
    }

    private int rowsPerPage() {
        double step = look.metrics().height() + look.metrics().gap();
        return Math.max(1, (int) (getHeight() / step));
    }
}
