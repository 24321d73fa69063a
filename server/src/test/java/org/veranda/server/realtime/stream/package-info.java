/// Streams against a journal in a list, to play races that a database would make rare.
@NullMarked
package org.veranda.server.realtime.stream;

import org.jspecify.annotations.NullMarked;
