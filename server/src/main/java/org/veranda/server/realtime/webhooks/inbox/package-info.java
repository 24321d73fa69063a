/// What the loops hear and some app wants to be told, until it is recorded; what may be taken back waits. Start at
/// [Inbox].
@NullMarked
package org.veranda.server.realtime.webhooks.inbox;

import org.jspecify.annotations.NullMarked;
