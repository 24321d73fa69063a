/// What goes over a connection.
@NullMarked
package org.veranda.server.realtime.connection;

import org.jspecify.annotations.NullMarked;
