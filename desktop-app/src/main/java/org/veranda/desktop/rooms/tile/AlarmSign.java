package org.veranda.desktop.rooms.tile;

/// The open alarms of a room as its tile shows them: how many, and how grave the worst of them is.
public record AlarmSign(Severity severity, int count) {}
