/// The live socket, seen without its library. Start at [Sockets].
@NullMarked
package org.veranda.desktop.connection.socket;

import org.jspecify.annotations.NullMarked;
