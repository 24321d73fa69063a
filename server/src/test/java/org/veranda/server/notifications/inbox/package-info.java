/// Notices from their cause to the list of whom they are meant for.
@NullMarked
package org.veranda.server.notifications.inbox;

import org.jspecify.annotations.NullMarked;
