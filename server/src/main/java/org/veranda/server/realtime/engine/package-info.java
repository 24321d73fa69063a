/// The engine: sockets, channels and bounded queues as plain Java. Knows no network, no Spring, no Pusher frame; start at [Hub].
@NullMarked
package org.veranda.server.realtime.engine;

import org.jspecify.annotations.NullMarked;
