/// Notices: what is meant for one person, from the transaction that causes it to that person's list and stream. Start at
/// [NoticeRelay].
@NullMarked
package org.veranda.server.notifications.inbox;

import org.jspecify.annotations.NullMarked;
