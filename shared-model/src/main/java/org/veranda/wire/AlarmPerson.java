package org.veranda.wire;

import org.veranda.model.identity.UserId;

/// Somebody who has to do with an alarm.
public record AlarmPerson(UserId id, String name) {}
