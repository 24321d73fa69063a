/// Apps: who may open sockets, and with which secret channels are signed.
@NullMarked
package org.veranda.server.realtime.app;

import org.jspecify.annotations.NullMarked;
