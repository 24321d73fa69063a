package org.veranda.server.alarms;

import org.veranda.model.alarm.AlarmCommand;

/// What a device or a person says of a condition.
///
/// @param cleared whether it is gone, and not there
public record AlarmReport(AlarmCommand.Raise condition, boolean cleared) {}
