package org.veranda.server.notifications;

import org.veranda.model.notification.AlarmNews;

/// An alarm that began.
public record RaisedAlarm(AlarmNews news, String title) {}
