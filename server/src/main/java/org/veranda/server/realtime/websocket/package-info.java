/// What clients send by RFC 6455, read from bytes cut anywhere; plain Java, no network.
@NullMarked
package org.veranda.server.realtime.websocket;

import org.jspecify.annotations.NullMarked;
