/// The Pusher protocol over the engine: greeting, liveness frames, subscribing. Start at [Conversation].
@NullMarked
package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.NullMarked;
