package org.veranda.desktop.rooms.tile;

/// The open alarms of a room as its tile shows them: how many, and how grave the worst of them is.
///
/// @param count nothing when it is not told how many
public record AlarmSign(Severity severity, int count) {

    /// There is an alarm; neither how grave it is nor whether there are more is told.
    public static final AlarmSign UNTOLD = new AlarmSign(Severity.UNTOLD, 0);

    /// What is written beside the shape.
    String number() {
        return count == 0 ? "" : Integer.toString(count);
    }
}
