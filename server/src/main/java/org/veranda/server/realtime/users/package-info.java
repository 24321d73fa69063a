/// Users that sockets are signed in as, by the Pusher protocol: who is online, and who wants to know. Start at
/// [SignedInUsers].
@NullMarked
package org.veranda.server.realtime.users;

import org.jspecify.annotations.NullMarked;
