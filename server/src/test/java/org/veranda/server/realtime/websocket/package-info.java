/// What goes into a reader, and what comes out.
@NullMarked
package org.veranda.server.realtime.websocket;

import org.jspecify.annotations.NullMarked;
