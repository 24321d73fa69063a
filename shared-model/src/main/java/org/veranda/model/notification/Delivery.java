package org.veranda.model.notification;

/// How somebody is told.
///
/// @param copy on their own channel
public record Delivery(boolean copy, boolean sound, boolean popup, MailTime mail) {

    public static final Delivery NONE = new Delivery(false, false, false, MailTime.NEVER);
}
