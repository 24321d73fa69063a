/// The protocol without a network, against whatever a client may send.
@NullMarked
package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.NullMarked;
