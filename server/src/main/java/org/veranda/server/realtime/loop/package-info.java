/// The threads of the engine: loops that never wait, and a few that may.
@NullMarked
package org.veranda.server.realtime.loop;

import org.jspecify.annotations.NullMarked;
