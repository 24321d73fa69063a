package org.veranda.desktop.rooms.tile;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.ui.Glyph;

/// The node of one tile, reused for whichever room is in its place: a canvas under two rings that
/// style sheets draw, one for the cursor and selection, one for the pulse. Draws itself once a
/// pulse at most.
public final class Tile extends Region {

    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double RING = 3;
    private static final double TICK = 15;

    private final TileLook look;
    private final Pulses pulses;
    private final Canvas canvas = new Canvas();
    private final Region ring = new Region();
    private @Nullable Region tick;
    private final Rectangle pulse = new Rectangle();
    private final InvalidationListener changed = _ -> requestLayout();
    private @Nullable ObservableValue<TileFace> source;
    private @Nullable TileFace painted;
    private Runnable turnedTo = () -> {};
    private int index = -1;
    private boolean cursor;
    private boolean chosen;

    public Tile(TileLook look, Pulses pulses) {
        this.look = look;
        this.pulses = pulses;
        getStyleClass().add("tile");
        ring.getStyleClass().add("tile-ring");
        pulse.getStyleClass().add("tile-pulse");
        pulse.setVisible(false);
        ring.setVisible(false);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().addAll(canvas, pulse, ring);
        getChildren().forEach(child -> child.setMouseTransparent(true));
    }

    /// Shows this face, and whatever becomes of it, from the next pulse on.
    public void show(ObservableValue<TileFace> face) {
        forget();
        source = face;
        face.addListener(changed);
        requestLayout();
    }

    /// Lets go of what it showed.
    public void forget() {
        if (source != null) {
            source.removeListener(changed);
        }
        source = null;
        painted = null;
        pulses.stop(this);
    }

    /// What it shows.
    public @Nullable TileFace face() {
        return painted;
    }

    /// Marks the tile that the keyboard speaks to.
    public void markCursor(boolean here) {
        if (cursor != here) {
            cursor = here;
            pseudoClassStateChanged(CURSOR, here);
            ring.setVisible(cursor || chosen);
        }
    }

    /// Marks the tile as one of several chosen.
    public void markChosen(boolean isChosen) {
        if (chosen != isChosen) {
            chosen = isChosen;
            pseudoClassStateChanged(CHOSEN, isChosen);
            ring.setVisible(cursor || chosen);
            showTick(isChosen);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    /// What the cursor's ring can't hide.
    private void showTick(boolean shown) {
        Region sign = tick;
        if (sign == null) {
            sign = new StackPane(Glyph.CHECK.node(TICK - 6));
            sign.getStyleClass().add("tile-tick");
            sign.setMouseTransparent(true);
            sign.setManaged(false);
            getChildren().add(sign);
            tick = sign;
        }
        sign.setVisible(shown);
        requestLayout();
    }

    /// Tells the tile its place among all.
    public void place(int among) {
        index = among;
    }

    /// What happens when a screen reader turns to the tile or presses it.
    public void onTurnedTo(Runnable action) {
        turnedTo = action;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.REQUEST_FOCUS || action == AccessibleAction.FIRE) {
            turnedTo.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /// How strongly a recent change still shows: 1 at first, then fading to 0.
    void glow(double strength) {
        pulse.setVisible(strength > 0);
        pulse.setOpacity(strength);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case SELECTED -> chosen;
            case INDEX -> index;
            case TEXT -> source == null ? null : source.getValue().spoken().get();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected void layoutChildren() {
        ring.resizeRelocate(-RING, -RING, getWidth() + 2 * RING, getHeight() + 2 * RING);
        if (tick != null) {
            tick.resizeRelocate(getWidth() - TICK + RING, -RING - 1, TICK, TICK);
        }
        pulse.setX(-RING / 2);
        pulse.setY(-RING / 2);
        pulse.setWidth(getWidth() + RING);
        pulse.setHeight(getHeight() + RING);
        if (source == null || getWidth() == 0) {
            return;
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        TileFace face = source.getValue();
        if (painted != null && !painted.sameStateAs(face)) {
            pulses.start(this);
        }
        painted = face;
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        look.paint(canvas, face);
    }
}
