package org.veranda.desktop.rooms.tile;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.ui.Palette;
import org.veranda.model.room.Condition;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.Occupancy;

/// The colours of one tile: a condition's on a vacant one, a quiet card's on an occupied one.
record TileColors(Color fill, Color ink, Color strip, @Nullable Color hatch) {

    static TileColors of(DisplayCode code, Palette palette) {
        String condition = name(code.condition());
        Color strip = palette.color(condition);
        return switch (code.service()) {
            case IN_SERVICE ->
                    code.occupancy() == Occupancy.OCCUPIED
                            ? new TileColors(
                                    palette.color("tile"), palette.color("on-tile"), strip, null)
                            : new TileColors(strip, palette.color("on-" + condition), strip, null);
            case OOS -> blocked("oos", strip, palette);
            case OOO, OOI -> blocked("ooo", strip, palette);
        };
    }

    private static TileColors blocked(String name, Color strip, Palette palette) {
        return new TileColors(
                palette.color(name),
                palette.color("on-" + name),
                strip,
                palette.color(name + "-hatch"));
    }

    private static String name(Condition condition) {
        return switch (condition) {
            case DIRTY -> "dirty";
            case PICKUP -> "pickup";
            case CLEAN -> "clean";
            case INSPECTED -> "inspected";
        };
    }
}
