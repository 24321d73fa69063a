/// A network connection as the engine knows it: frames go out, and why it ends.
@NullMarked
package org.veranda.server.realtime.connection;

import org.jspecify.annotations.NullMarked;
