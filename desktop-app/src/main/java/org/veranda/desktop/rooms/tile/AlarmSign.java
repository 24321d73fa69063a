package org.veranda.desktop.rooms.tile;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.SeverityShape;
import org.veranda.model.alarm.Severity;

/// The open alarms of a room as its tile shows them: how many, and how grave the worst of them is.
///
/// @param severity nothing when it is not told: it is drawn like the gravest, so that nobody takes it
///     lightly
/// @param count nothing when it is not told how many
public record AlarmSign(@Nullable Severity severity, int count) {

    /// There is an alarm; neither how grave it is nor whether there are more is told.
    public static final AlarmSign UNTOLD = new AlarmSign(null, 0);

    /// The shape, which alone is enough to know the severity by.
    public Glyph shape() {
        return SeverityShape.of(severity == null ? Severity.CRITICAL : severity);
    }

    /// What is written beside the shape.
    String number() {
        return count == 0 ? "" : Integer.toString(count);
    }
}
