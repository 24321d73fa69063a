/// The engine without a network: connections that stall and loops that run when told.
@NullMarked
package org.veranda.server.realtime.engine;

import org.jspecify.annotations.NullMarked;
