/// The Pusher HTTP API at `/apps/{id}/…`: backends publish events, and ask who is there. Start at [PusherApi].
@NullMarked
package org.veranda.server.realtime.api;

import org.jspecify.annotations.NullMarked;
