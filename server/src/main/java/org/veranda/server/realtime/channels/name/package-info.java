/// What the names of channels and users say, and what they may look like. Start at [ChannelName].
@NullMarked
package org.veranda.server.realtime.channels.name;

import org.jspecify.annotations.NullMarked;
