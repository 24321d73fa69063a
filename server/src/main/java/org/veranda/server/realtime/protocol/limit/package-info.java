/// How much of the server one socket, one app and one network address may have. Start at [Seats].
@NullMarked
package org.veranda.server.realtime.protocol.limit;

import org.jspecify.annotations.NullMarked;
