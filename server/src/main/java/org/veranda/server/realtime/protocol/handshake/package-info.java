/// What a client brings when it opens its socket, and whether it is taken in with it.
@NullMarked
package org.veranda.server.realtime.protocol.handshake;

import org.jspecify.annotations.NullMarked;
