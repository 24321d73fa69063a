package org.veranda.model.notification;

/// Whether somebody is told by mail, and when.
public enum MailTime {
    NEVER,
    AT_ONCE,
    AFTER_QUIET_HOURS
}
