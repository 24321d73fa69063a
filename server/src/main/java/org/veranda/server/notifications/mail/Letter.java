package org.veranda.server.notifications.mail;

import java.util.Locale;

/// A mail as it leaves.
///
/// @param id the same whenever it is sent again, so that mail programs know it
record Letter(String id, String to, Locale language, String subject, String text) {}
