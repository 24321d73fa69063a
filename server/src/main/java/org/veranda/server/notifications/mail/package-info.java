/// Mail to people about what is meant for them and about alarms, if the installation has an SMTP server. Start at
/// [MailDispatch].
@NullMarked
package org.veranda.server.notifications.mail;

import org.jspecify.annotations.NullMarked;
