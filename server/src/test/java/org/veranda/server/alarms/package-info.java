/// Alarms against a real database and real sockets: what people and devices do to them, and who is told.
@NullMarked
package org.veranda.server.alarms;

import org.jspecify.annotations.NullMarked;
