/// Mail through real SMTP servers on this machine.
@NullMarked
package org.veranda.server.notifications.mail;

import org.jspecify.annotations.NullMarked;
