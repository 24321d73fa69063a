/// Channels as the whole node knows them, whichever hub their sockets are on: who is in, what was said last, and the one
/// way to publish. Start at [NodeChannels].
@NullMarked
package org.veranda.server.realtime.channels;

import org.jspecify.annotations.NullMarked;
