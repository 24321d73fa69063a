/// Channels over several hubs, without a network: loops that run when told.
@NullMarked
package org.veranda.server.realtime.channels;

import org.jspecify.annotations.NullMarked;
